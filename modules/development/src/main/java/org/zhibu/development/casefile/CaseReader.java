package org.zhibu.development.casefile;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** Reads all that the rules look at: so many statements for one case as for a hundred. */
@Component
public class CaseReader {
    private static final String CASES = """
            select c.id, c.person_id, c.state, c.applied_on, c.counted_from, c.leaving_on, p.name, p.birth_date, p.status, p.tier,
              p.group_id is not null as in_group, p.league_member, p.came_on, p.admitted_on, p.probation_until,
              (select count(*) from app.development_complaint k where k.tenant_id = c.tenant_id and k.case_id = c.id and k.cleared_on is null) as complaints,
              (select count(*) from app.development_inquiry q where q.tenant_id = c.tenant_id and q.case_id = c.id) as letters,
              (select count(*) from app.development_inquiry q where q.tenant_id = c.tenant_id and q.case_id = c.id
                and q.returned_on is null and q.dropped = '') as letters_open,
              exists (select from app.person_record r where r.tenant_id = c.tenant_id and r.person_id = c.person_id and r.kind = 'PUNISHMENT') as punished,
              array(select r.name from app.person_relation r where r.tenant_id = c.tenant_id and r.person_id = c.person_id and r.kind = 'RELATIVE'
                and r.deciding and (r.to_date is null or r.to_date > :day) order by r.name) as relatives,
              d.held_on, d.field_score, d.daily_score
            from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
              left join app.development_defence d on d.tenant_id = c.tenant_id and d.case_id = c.id
            where c.id = any (:ids)""";

    private static final String BEGINNING =
            "select p.id as person_id, p.name, p.birth_date, p.status, p.tier, p.group_id is not null as in_group, p.league_member, p.came_on, p.admitted_on, p.probation_until,"
                    + " false as punished, array(select r.name from app.person_relation r where r.tenant_id = p.tenant_id and r.person_id = p.id"
                    + " and r.kind = 'RELATIVE' and r.deciding and (r.to_date is null or r.to_date > :day) order by r.name) as relatives"
                    + " from app.person p where p.id = :person and p.left_on is null";

    private final JdbcClient jdbc;
    private final Organizations organizations;

    CaseReader(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** A row of the case with what hangs on it. */
    private record Of<T>(UUID id, T value) {}

    /** One case; the caller asked for permission. */
    Optional<CaseFacts> find(UUID id, LocalDate day, Limits limits) {
        return Optional.ofNullable(read(List.of(id), day, limits).get(id));
    }

    /**
     * Cases by id.
     *
     * @param day on which contacts, sponsors and punishments count
     * @param limits for the scores
     */
    public Map<UUID, CaseFacts> read(Collection<UUID> ids, LocalDate day, Limits limits) {
        UUID[] all = ids.toArray(UUID[]::new);
        Map<UUID, List<CaseFacts.Entry>> entries = of(
                "select case_id as id, id as entry, seq, act, from_state, to_state, day, number, done_by, note, until from app.development_entry"
                        + " where case_id = any (:ids) and not undone and act <> 'UNDO' order by seq",
                all,
                CaseReader::entry);
        Map<UUID, List<CaseFacts.Companion>> contacts = companions("CONTACT", all, day);
        Map<UUID, List<CaseFacts.Companion>> sponsors = companions("SPONSOR", all, day);
        Map<UUID, List<CaseFacts.Report>> reports = of(
                "select case_id as id, period_from, delivered_on from app.development_report where case_id = any (:ids) order by period_from",
                all,
                row -> new CaseFacts.Report(date(row, "period_from"), date(row, "delivered_on")));
        Map<UUID, List<CaseFacts.Assessment>> assessments = of(
                "select case_id as id, * from app.development_assessment where case_id = any (:ids) order by assessed_on",
                all,
                row -> assessment(row, limits));
        Map<UUID, List<CaseFacts.Training>> trainings = of(
                "select a.case_id as id, t.kind, t.to_date, t.days, t.hours, t.examined, a.score, a.certificate <> '' as certified from app.development_trainee a"
                        + " join app.development_training t on t.tenant_id = a.tenant_id and t.id = a.training_id"
                        + " where a.case_id = any (:ids) order by t.to_date",
                all,
                row -> new CaseFacts.Training(
                        row.getString("kind").equals("CANDIDATE"),
                        date(row, "to_date"),
                        row.getBigDecimal("days"),
                        row.getBigDecimal("hours"),
                        row.getBoolean("examined"),
                        row.getBigDecimal("score"),
                        row.getBoolean("certified")));
        Map<UUID, List<CaseFacts.Opinion>> opinions = of(
                "select case_id as id, stage, source, said_on, in_favour from app.development_opinion where case_id = any (:ids) order by said_on",
                all,
                row -> new CaseFacts.Opinion(
                        OpinionStage.valueOf(row.getString("stage")),
                        OpinionSource.valueOf(row.getString("source")),
                        date(row, "said_on"),
                        row.getBoolean("in_favour")));
        Map<UUID, List<CaseFacts.Notice>> notices = of(
                // the days of the round that counts: a notice may have been put up longer, or anew, since
                "select n.case_id as id, n.stage, coalesce(r.from_date, n.from_date) as from_date, coalesce(r.to_date, n.to_date) as to_date,"
                        + " p.outcome from app.development_notice n join app.notice p on p.tenant_id = n.tenant_id and p.id = n.notice_id"
                        + " left join app.notice_round r on r.tenant_id = p.tenant_id and r.notice_id = p.id and r.round = p.round"
                        + " where n.case_id = any (:ids) order by 3",
                all,
                CaseReader::notice);
        Map<UUID, List<CaseFacts.StudyYear>> years = of(
                "select c.id, y.academic_year, y.rank_percent, y.failed_courses, y.resits_passed from app.development_case c join app.study_year y"
                        + " on y.tenant_id = c.tenant_id and y.person_id = c.person_id where c.id = any (:ids) order by y.academic_year desc",
                all,
                row -> new CaseFacts.StudyYear(
                        row.getInt("academic_year"),
                        row.getBigDecimal("rank_percent"),
                        row.getInt("failed_courses"),
                        row.getInt("resits_passed")));
        boolean student = organizations.current().kind() == OrganizationKind.SCHOOL_STUDENT;
        Map<UUID, CaseFacts> found = new LinkedHashMap<>();
        jdbc.sql(CASES)
                .param("ids", all)
                .param("day", day)
                .query((row, i) -> {
                    UUID id = id(row);
                    return new CaseFacts(
                            id,
                            person(row, student, years.getOrDefault(id, List.of())),
                            CaseState.of(row.getString("state")),
                            date(row, "applied_on"),
                            row.getObject("counted_from", LocalDate.class),
                            row.getObject("leaving_on", LocalDate.class),
                            row.getObject("admitted_on", LocalDate.class),
                            row.getObject("probation_until", LocalDate.class),
                            entries.getOrDefault(id, List.of()),
                            contacts.getOrDefault(id, List.of()),
                            sponsors.getOrDefault(id, List.of()),
                            reports.getOrDefault(id, List.of()),
                            assessments.getOrDefault(id, List.of()),
                            trainings.getOrDefault(id, List.of()),
                            opinions.getOrDefault(id, List.of()),
                            notices.getOrDefault(id, List.of()),
                            row.getInt("complaints"),
                            new CaseFacts.Inquiries(row.getInt("letters"), row.getInt("letters_open")),
                            defence(row));
                })
                .list()
                .forEach(f -> found.put(f.id(), f));
        return found;
    }

    /** A person who has no case yet, as if one had just been opened. */
    Optional<CaseFacts> beginning(PersonId person, LocalDate appliedOn, LocalDate day) {
        return jdbc.sql(BEGINNING)
                .param("person", person.value())
                .param("day", day)
                .query((row, i) -> new CaseFacts(
                        person.value(),
                        person(row, false, List.of()),
                        CaseState.NONE,
                        appliedOn,
                        null,
                        null,
                        row.getObject("admitted_on", LocalDate.class),
                        row.getObject("probation_until", LocalDate.class),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        new CaseFacts.Inquiries(0, 0),
                        null))
                .optional();
    }

    private Map<UUID, List<CaseFacts.Companion>> companions(String kind, UUID[] ids, LocalDate day) {
        Map<UUID, List<CaseFacts.Companion>> found = new HashMap<>();
        jdbc.sql(
                        "select c.id, r.other_id, o.name, s.status = 'FULL' and not s.sides && array['OBSERVE','SUSPEND_RIGHTS','SUSPEND_MEMBERSHIP'] as votes"
                                + " from app.development_case c join app.person_relation r on r.tenant_id = c.tenant_id and r.person_id = c.person_id"
                                + " join app.person o on o.tenant_id = r.tenant_id and o.id = r.other_id"
                                + " left join app.standing_on(:day) s on s.tenant_id = o.tenant_id and s.person_id = o.id"
                                + " where c.id = any (:ids) and r.kind = :kind and r.to_date is null order by r.from_date, o.name")
                .param("day", day)
                .param("ids", ids)
                .param("kind", kind)
                .query((row, i) -> new Of<>(
                        id(row),
                        new CaseFacts.Companion(
                                row.getObject("other_id", UUID.class), row.getString("name"), row.getBoolean("votes"))))
                .list()
                .forEach(o ->
                        found.computeIfAbsent(o.id(), k -> new ArrayList<>()).add(o.value()));
        return found;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> of(String sql, UUID[] ids, Reading<T> reading) {
        Map<UUID, List<T>> found = new HashMap<>();
        RowMapper<Of<T>> mapper = (row, i) -> new Of<>(id(row), reading.of(row));
        jdbc.sql(sql)
                .param("ids", ids)
                .query(mapper)
                .list()
                .forEach(o ->
                        found.computeIfAbsent(o.id(), k -> new ArrayList<>()).add(o.value()));
        return found;
    }

    private static CaseFacts.Person person(ResultSet row, boolean student, List<CaseFacts.StudyYear> years)
            throws SQLException {
        String tier = row.getString("tier");
        Array relatives = row.getArray("relatives");
        return new CaseFacts.Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                PoliticalStatus.valueOf(row.getString("status")),
                tier == null ? null : ActivistTier.valueOf(tier),
                row.getBoolean("in_group"),
                row.getBoolean("league_member"),
                row.getObject("came_on", LocalDate.class),
                student,
                years,
                row.getBoolean("punished"),
                Arrays.asList((String[]) relatives.getArray()));
    }

    private static CaseFacts.Entry entry(ResultSet row) throws SQLException {
        return new CaseFacts.Entry(
                row.getObject("entry", UUID.class),
                row.getInt("seq"),
                Act.valueOf(row.getString("act")),
                CaseState.of(row.getString("from_state")),
                CaseState.of(row.getString("to_state")),
                date(row, "day"),
                row.getString("number"),
                row.getString("done_by"),
                row.getString("note"),
                row.getObject("until", LocalDate.class));
    }

    private static CaseFacts.Assessment assessment(ResultSet row, Limits limits) throws SQLException {
        BigDecimal self = row.getBigDecimal("self_score");
        return new CaseFacts.Assessment(
                CaseFacts.Assessment.Kind.valueOf(row.getString("kind")),
                date(row, "period_from"),
                date(row, "assessed_on"),
                row.getBoolean("qualified"),
                row.getObject("talked_on", LocalDate.class) != null,
                self == null
                        ? null
                        : limits.scoring()
                                .judgement(self, row.getBigDecimal("masses_score"), row.getBigDecimal("branch_score")));
    }

    private static CaseFacts.Notice notice(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new CaseFacts.Notice(
                NoticeStage.valueOf(row.getString("stage")),
                date(row, "from_date"),
                date(row, "to_date"),
                outcome == null ? null : NoticeOutcome.valueOf(outcome));
    }

    private static CaseFacts.@Nullable Defence defence(ResultSet row) throws SQLException {
        LocalDate held = row.getObject("held_on", LocalDate.class);
        return held == null
                ? null
                : new CaseFacts.Defence(held, row.getBigDecimal("field_score"), row.getBigDecimal("daily_score"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
