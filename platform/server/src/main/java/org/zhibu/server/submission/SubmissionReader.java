package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAct;
import org.zhibu.api.submission.SubmissionState;

/** Reads one submission with everything that belongs to it, in a fixed number of statements. The database says who may. */
@Component
class SubmissionReader {
    private static final String OF = " where x.tenant_id = :sender and x.submission_id = :id ";

    private record PersonOf(int edition, Edition.Person person) {}

    private record DocumentOf(int edition, Edition.Document document) {}

    private final JdbcClient jdbc;

    SubmissionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Submission> find(SubmissionKey key) {
        return jdbc.sql(
                        "select x.*, app.tenant() as me from app.submission x where x.tenant_id = :sender and x.id = :id")
                .param("sender", key.sender())
                .param("id", key.id())
                .query((row, i) -> submission(key, row))
                .optional();
    }

    private Submission submission(SubmissionKey key, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Submission(
                key,
                row.getString("kind"),
                Matter.valueOf(row.getString("matter")),
                SubmissionAct.valueOf(row.getString("act")),
                SubmissionState.valueOf(row.getString("state")),
                row.getObject("subject", UUID.class),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("sender_name"),
                row.getInt("place"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("first_in_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("version"),
                stations(key),
                editions(key),
                history(key),
                row.getLong("me"));
    }

    private List<Submission.Station> stations(SubmissionKey key) {
        return of(key, "select x.* from app.submission_station x" + OF + "order by x.place")
                .query((row, i) -> new Submission.Station(
                        row.getInt("place"),
                        row.getLong("org_id"),
                        row.getString("org_name"),
                        row.getString("role").equals("DECIDE"),
                        instant(row, "opened_at")))
                .list();
    }

    private List<Edition> editions(SubmissionKey key) {
        List<PersonOf> people = of(key, "select x.* from app.submission_person x" + OF + "order by x.id")
                .query((row, i) -> new PersonOf(row.getInt("edition"), person(row)))
                .list();
        List<DocumentOf> documents = of(key, "select x.* from app.submission_document x" + OF + "order by x.id")
                .query((row, i) -> new DocumentOf(
                        row.getInt("edition"),
                        new Edition.Document(
                                row.getObject("id", UUID.class),
                                row.getString("item"),
                                row.getString("name"),
                                row.getObject("attachment_id", UUID.class))))
                .list();
        return of(key, "select x.* from app.submission_edition x" + OF + "order by x.edition")
                .query((row, i) -> {
                    int number = row.getInt("edition");
                    return new Edition(
                            number,
                            row.getString("title"),
                            row.getString("body"),
                            instant(row, "handed_in_at"),
                            row.getInt("version"),
                            people.stream()
                                    .filter(p -> p.edition() == number)
                                    .map(PersonOf::person)
                                    .toList(),
                            documents.stream()
                                    .filter(d -> d.edition() == number)
                                    .map(DocumentOf::document)
                                    .toList());
                })
                .list();
    }

    private static Edition.Person person(ResultSet row) throws SQLException {
        return new Edition.Person(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                PoliticalStatus.valueOf(row.getString("status")),
                row.getObject("resolved_on", LocalDate.class),
                row.getString("cultivated_by"),
                row.getObject("cultivated_on", LocalDate.class),
                row.getString("assessed_by"),
                row.getObject("assessed_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("after_extension"));
    }

    private List<Submission.Entry> history(SubmissionKey key) {
        return of(key, "select x.* from app.submission_step x" + OF + "order by x.at, x.id")
                .query((row, i) -> new Submission.Entry(
                        Objects.requireNonNull(instant(row, "at")),
                        row.getString("org_name"),
                        row.getString("person_name"),
                        Step.valueOf(row.getString("act")),
                        row.getString("opinion"),
                        row.getString("missing").lines().toList(),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getString("done_by"),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(SubmissionKey key, String sql) {
        return jdbc.sql(sql).param("sender", key.sender()).param("id", key.id());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
