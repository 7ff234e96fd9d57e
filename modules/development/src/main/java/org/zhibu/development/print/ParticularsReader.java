package org.zhibu.development.print;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Post;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;

/** Reads what forms say of a case. The caller asked for permission, and has read the facts. */
@Component
class ParticularsReader {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final People people;
    private final FilePapers papers;
    private final PrintWords words;

    ParticularsReader(
            JdbcClient jdbc, Organizations organizations, People people, FilePapers papers, PrintWords words) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.people = people;
        this.papers = papers;
        this.words = words;
    }

    Particulars of(CaseFacts facts) {
        UUID id = facts.id();
        UUID person = facts.person().id().value();
        List<Particulars.Decision> decisions = decisions(id);
        return new Particulars(
                facts,
                person(person),
                organizations.current().name(),
                organizations.superiorName(),
                people.holders(Post.BRANCH_SECRETARY).stream()
                        .findFirst()
                        .map(PersonSummary::name)
                        .orElse(""),
                members(decisions),
                decisions,
                periods(id),
                talks(id),
                measures(id),
                opinions(id),
                trainings(id),
                review(id),
                papers.of(facts));
    }

    /** What the branch wrote itself; empty when it left the proposal. */
    Optional<String> wording(UUID id, Print print) {
        return jdbc.sql("select words from app.development_wording where case_id = ? and print = ?")
                .params(id, print.name())
                .query(String.class)
                .optional();
    }

    /** What was asked and answered in the public defence. */
    String questions(UUID id) {
        return jdbc.sql("select questions from app.development_defence where case_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Particulars.Person person(UUID id) {
        return jdbc.sql("select p.*, g.name as group_name from app.person p left join app.party_group g"
                        + " on g.tenant_id = p.tenant_id and g.id = p.group_id where p.id = ?")
                .param(id)
                .query((row, i) -> new Particulars.Person(
                        words.word("sex." + row.getString("sex")),
                        row.getString("ethnicity"),
                        date(row, "birth_date"),
                        row.getString("education") == null
                                ? ""
                                : words.word("educationLevel." + row.getString("education")),
                        Stream.of(row.getString("employer"), row.getString("job_title"), row.getString("occupation"))
                                .filter(s -> !s.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        row.getString("tier") == null ? "" : words.say("tier." + row.getString("tier")),
                        row.getString("group_name") == null ? "" : row.getString("group_name"),
                        date(row, "full_on")))
                .single();
    }

    /** On the days of the general meetings that voted on the person. */
    private Map<LocalDate, Integer> members(List<Particulars.Decision> decisions) {
        String[] days = decisions.stream()
                .filter(d -> d.vote() != null && d.vote().generalMeeting())
                .map(d -> d.day().toString())
                .distinct()
                .toArray(String[]::new);
        Map<LocalDate, Integer> members = new HashMap<>();
        jdbc.sql(
                        "select d.day, (select count(*) from app.standing_on(d.day) s where s.status in ('FULL', 'PROBATIONARY')) as members"
                                + " from unnest(:days::date[]) as d (day)")
                .param("days", days)
                .query(row -> {
                    members.put(row.getObject("day", LocalDate.class), row.getInt("members"));
                });
        return members;
    }

    private List<Particulars.Decision> decisions(UUID id) {
        return jdbc.sql(
                        "select * from app.development_entry where case_id = ? and not undone and act <> 'UNDO' order by seq")
                .param(id)
                .query((row, i) -> new Particulars.Decision(
                        Act.valueOf(row.getString("act")),
                        row.getObject("day", LocalDate.class),
                        row.getString("number"),
                        row.getString("done_by"),
                        row.getString("note"),
                        date(row, "until"),
                        vote(row)))
                .list();
    }

    private static @Nullable Resolution vote(ResultSet row) throws SQLException {
        return row.getObject("expected") == null
                ? null
                : new Resolution(
                        row.getString("body").equals(Doer.GENERAL_MEETING.name()),
                        row.getInt("expected"),
                        row.getInt("present"),
                        row.getInt("written"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("abstain"),
                        row.getBoolean("secret"),
                        null,
                        row.getString("link"));
    }

    private List<Particulars.Period> periods(UUID id) {
        return jdbc.sql("select * from app.development_assessment where case_id = ? order by period_from, assessed_on")
                .param(id)
                .query((row, i) -> new Particulars.Period(
                        CaseFacts.Assessment.Kind.valueOf(row.getString("kind")),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("assessors"),
                        row.getString("thinking"),
                        row.getString("work"),
                        row.getString("masses"),
                        row.getString("shortcomings"),
                        row.getBoolean("qualified"),
                        date(row, "talked_on"),
                        score(row, "self_score"),
                        score(row, "masses_score"),
                        score(row, "branch_score"),
                        row.getString("branch_opinion")))
                .list();
    }

    private List<Particulars.Talk> talks(UUID id) {
        return jdbc.sql("select * from app.development_talk where case_id = ? order by held_on, id")
                .param(id)
                .query((row, i) -> new Particulars.Talk(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("talker"),
                        row.getString("points"),
                        row.getString("problems"),
                        row.getString("direction")))
                .list();
    }

    private List<Particulars.Measure> measures(UUID id) {
        return jdbc.sql(
                        "select kind, held_on, title, result, coalesce(members, 0) as members, coalesce(members_score, 0) as members_score,"
                                + " coalesce(staff, 0) as staff, coalesce(staff_score, 0) as staff_score from app.development_measure"
                                + " where case_id = ? order by held_on, id")
                .param(id)
                .query((row, i) -> new Particulars.Measure(
                        row.getString("kind"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("result"),
                        row.getInt("members") + row.getInt("staff") == 0
                                ? null
                                : new Particulars.Scored(
                                        row.getInt("members"),
                                        row.getBigDecimal("members_score"),
                                        row.getInt("staff"),
                                        row.getBigDecimal("staff_score"))))
                .list();
    }

    /** By day, and of one day in the order in which the rules name them. */
    private List<Particulars.Said> opinions(UUID id) {
        return jdbc
                .sql("select * from app.development_opinion where case_id = ? order by id")
                .param(id)
                .query((row, i) -> new Particulars.Said(
                        OpinionStage.valueOf(row.getString("stage")),
                        OpinionSource.valueOf(row.getString("source")),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("said_by"),
                        row.getString("text"),
                        row.getBoolean("in_favour")))
                .stream()
                .sorted(Comparator.comparing(Particulars.Said::on).thenComparing(Particulars.Said::source))
                .toList();
    }

    private List<Particulars.Course> trainings(UUID id) {
        return jdbc.sql(
                        "select t.*, n.score, n.certificate, n.essay_on from app.development_trainee n join app.development_training t"
                                + " on t.tenant_id = n.tenant_id and t.id = n.training_id where n.case_id = ? order by t.to_date, t.id")
                .param(id)
                .query((row, i) -> new Particulars.Course(
                        row.getString("title"),
                        row.getString("organizer"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        score(row, "days"),
                        score(row, "hours"),
                        score(row, "score"),
                        row.getString("certificate"),
                        date(row, "essay_on")))
                .list();
    }

    private Optional<Particulars.Review> review(UUID id) {
        return jdbc.sql("select * from app.development_review where case_id = ?")
                .param(id)
                .query((row, i) -> new Particulars.Review(
                        row.getString("attitude"),
                        row.getString("history"),
                        row.getString("morals"),
                        row.getString("relatives"),
                        row.getString("problems"),
                        row.getString("results"),
                        row.getString("conclusion")))
                .optional();
    }

    private static String score(ResultSet row, String column) throws SQLException {
        BigDecimal score = row.getBigDecimal(column);
        return score == null ? "" : score.stripTrailingZeros().toPlainString();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
