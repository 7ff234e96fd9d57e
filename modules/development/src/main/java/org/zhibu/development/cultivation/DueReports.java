package org.zhibu.development.cultivation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.policy.Period;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Span;

/** Who owes a thought report of a period, and what is there (DEV-15, DEV-80, TIM-02, TIM-03): one statement for a page. */
@Service
public class DueReports {
    /**
     * How far a period is on.
     *
     * @param talks of those due, how many had a talk
     */
    public record Progress(int due, int delivered, int talks) {}

    private static final String[] ACTIVISTS =
            states(CaseState.Stage.ACTIVIST, CaseState.Stage.CANDIDATE, CaseState.Stage.ADMISSION);
    private static final String[] PROBATIONERS = states(CaseState.Stage.PROBATION);

    private static final String ROWS = """
            select c.id, p.name, g.name as group_name, s.probation, p.tier, s.due, r.id as report, r.delivered_on,
              coalesce(r.title, '') as title, coalesce(r.reader, '') as reader, coalesce(r.reader_note, '') as reader_note,
              r.attachment_id, coalesce(r.version, 0) as version, t.id as talk, t.held_on, coalesce(t.talker, '') as talker""";

    /** A case, its person, whether the period is owed, and what is there of it. */
    static final String JOINS = """

            from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
              left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id
              cross join lateral (select c.state = any (:probationers) and coalesce(p.admitted_on <= :first, false) as probation,
                coalesce(c.counted_from, c.applied_on) <= :first as due) s
              left join lateral (select * from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id
                and r.period_from between :first and :last order by r.period_from limit 1) r on true
              left join lateral (select * from app.development_talk t where t.tenant_id = c.tenant_id and t.case_id = c.id
                and t.held_on between :first and :last order by t.held_on desc, t.id limit 1) t on true""";

    /** Whose report of the period is looked for at all. */
    static final String OWES = """
            c.closed_on is null and c.state = any (:states) and coalesce(c.counted_from, c.applied_on) <= :last
              and case when s.probation then :probation else :activist end""";

    static final String FROM = JOINS + " where " + OWES
            + " and (not :missing or s.due and (r.id is null or :talks and t.id is null)) and"
            + CultivationFilter.CONDITION;

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    DueReports(JdbcClient jdbc, LimitsInForce limits, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    /** Periods back from today, the latest first: those of activists and of probationers, which may differ. */
    @Transactional(readOnly = true)
    public List<Span> spans(int back) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        Limits now = limits.on(today);
        return new TreeSet<>(List.of(now.reports().per(), now.probationReports().per()))
                .stream().flatMap(per -> back(per, today, back)).toList();
    }

    /** Periods of the length that hold a day or lie before it, the latest first. */
    static Stream<Span> back(Period per, LocalDate day, int count) {
        return Stream.iterate(Span.of(per, day), s -> Span.of(per, s.first().minusDays(1)))
                .limit(count);
    }

    /** Whether a talk goes with each report (DEV-15). */
    @Transactional(readOnly = true)
    public boolean withTalk() {
        return limits.on(LocalDate.now(clock)).talkWithReport();
    }

    @Transactional(readOnly = true)
    public List<DueReport> page(CultivationFilter filter, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(ROWS + FROM + " order by p.name, c.id limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(DueReports::due)
                .list();
    }

    /** How it stands with one person. */
    @Transactional(readOnly = true)
    public Optional<DueReport> of(UUID caseId, Span span) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(ROWS + FROM + " and c.id = :case")
                .params(parameters(CultivationFilter.of(span)))
                .param("case", caseId)
                .query(DueReports::due)
                .optional();
    }

    @Transactional(readOnly = true)
    public int count(CultivationFilter filter) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*)" + FROM)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** The cases of whom the report of the period is missing, or the talk that goes with it. */
    @Transactional(readOnly = true)
    public List<UUID> missing(CultivationFilter filter) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select c.id" + FROM)
                .params(parameters(filter.missing()))
                .query(UUID.class)
                .list();
    }

    /** How far the period is on, whatever else the filter hides. */
    @Transactional(readOnly = true)
    public Progress progress(Span span) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select count(*) filter (where s.due) as due, count(*) filter (where s.due and r.id is not null) as delivered,"
                                + " count(*) filter (where s.due and t.id is not null) as talks" + FROM)
                .params(parameters(CultivationFilter.of(span)))
                .query(Progress.class)
                .single();
    }

    /** Whose stage has periods of this length. */
    Map<String, @Nullable Object> parameters(CultivationFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Span span = filter.span();
        Limits then = limits.on(span.last().isAfter(today) ? today : span.last());
        Map<String, @Nullable Object> values = filter.parameters();
        values.put(
                "states",
                Stream.of(ACTIVISTS, PROBATIONERS).flatMap(Arrays::stream).toArray(String[]::new));
        values.put("probationers", PROBATIONERS);
        values.put("activist", Span.of(then.reports().per(), span.first()).equals(span));
        values.put(
                "probation",
                Span.of(then.probationReports().per(), span.first()).equals(span));
        values.put("talks", then.talkWithReport());
        return values;
    }

    private static DueReport due(ResultSet row, int number) throws SQLException {
        return new DueReport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("group_name"),
                row.getBoolean("probation"),
                tier(row.getString("tier")),
                row.getBoolean("due"),
                row.getObject("report", UUID.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("title"),
                row.getString("reader"),
                row.getString("reader_note"),
                row.getObject("attachment_id", UUID.class),
                row.getInt("version"),
                row.getObject("talk", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("talker"));
    }

    static @Nullable ActivistTier tier(@Nullable String code) {
        return code == null ? null : ActivistTier.valueOf(code);
    }

    static String[] states(CaseState.Stage... stages) {
        Collection<CaseState.Stage> wanted = List.of(stages);
        return Arrays.stream(CaseState.values())
                .filter(s -> wanted.contains(s.stage()))
                .map(CaseState::code)
                .toArray(String[]::new);
    }
}
