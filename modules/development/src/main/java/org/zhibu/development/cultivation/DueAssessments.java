package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Span;

/** Who has to be assessed in a period, and what is there (DEV-16, DEV-81, DEV-82): one statement for a page. */
@Service
public class DueAssessments {
    /** How far a period is on. */
    public record Progress(int due, int done, int unqualified, int talksOutstanding) {}

    private static final String FROM = """

            from app.development_case c join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id
              left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id
              cross join lateral (select case when :kind = 'ACTIVIST' then coalesce(c.counted_from, c.applied_on)
                else coalesce(p.admitted_on, c.applied_on) end as day) s
              left join lateral (select * from app.development_assessment a where a.tenant_id = c.tenant_id and a.case_id = c.id
                and a.kind = :kind and a.period_from between :first and :last order by a.period_from limit 1) a on true
            where c.closed_on is null and c.state = any (:states) and s.day <= :last
              and (not :missing or s.day <= :first and a.id is null) and""" + CultivationFilter.CONDITION;

    private static final String SINCE = """
            (select min(b.assessed_on) from app.development_assessment b where b.tenant_id = c.tenant_id and b.case_id = c.id and b.kind = 'ACTIVIST'
              and not b.qualified and b.assessed_on > coalesce((select max(d.assessed_on) from app.development_assessment d
                where d.tenant_id = c.tenant_id and d.case_id = c.id and d.kind = 'ACTIVIST' and d.qualified), date '0001-01-01')) as bad_since""";

    private final JdbcClient jdbc;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    DueAssessments(JdbcClient jdbc, LimitsInForce limits, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    /** Periods back from today by the cadence of the kind, the latest first. */
    @Transactional(readOnly = true)
    public List<Span> spans(Kind kind, int back) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        return DueReports.back(cadence(kind, limits.on(today)).per(), today, back)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<DueAssessment> page(Kind kind, CultivationFilter filter, int offset, int limit) {
        access.require(DevelopmentPermissions.READ);
        int months = limits.on(LocalDate.now(clock)).improvementMonths();
        return jdbc.sql("select c.id as case_id, p.name, g.name as group_name, p.tier, s.day <= :first as due, a.*, "
                        + SINCE + FROM + " order by p.name, c.id limit :limit offset :offset")
                .params(parameters(kind, filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> due(row, kind, months))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(Kind kind, CultivationFilter filter) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select count(*)" + FROM)
                .params(parameters(kind, filter))
                .query(Integer.class)
                .single();
    }

    /** The cases whose assessment of the period is missing. */
    @Transactional(readOnly = true)
    public List<UUID> missing(Kind kind, CultivationFilter filter) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select c.id" + FROM)
                .params(parameters(kind, filter.missing()))
                .query(UUID.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Progress progress(Kind kind, Span span) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select count(*) filter (where s.day <= :first) as due, count(*) filter (where s.day <= :first and a.id is not null) as done,"
                                + " count(*) filter (where not a.qualified) as unqualified,"
                                + " count(*) filter (where a.id is not null and a.talked_on is null) as talks_outstanding"
                                + FROM)
                .params(parameters(kind, CultivationFilter.of(span)))
                .query(Progress.class)
                .single();
    }

    static Cadence cadence(Kind kind, Limits limits) {
        return switch (kind) {
            case ACTIVIST -> limits.assessments();
            case PROBATIONER -> limits.probationAssessments();
            case JUDGEMENT -> limits.judgements();
        };
    }

    static String[] states(Kind kind) {
        return DueReports.states(kind == Kind.ACTIVIST ? CaseState.Stage.ACTIVIST : CaseState.Stage.PROBATION);
    }

    private static Map<String, @Nullable Object> parameters(Kind kind, CultivationFilter filter) {
        Map<String, @Nullable Object> values = filter.parameters();
        values.put("kind", kind.name());
        values.put("states", states(kind));
        return values;
    }

    private static DueAssessment due(ResultSet row, Kind kind, int months) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate since = kind == Kind.ACTIVIST ? row.getObject("bad_since", LocalDate.class) : null;
        return new DueAssessment(
                row.getObject("case_id", UUID.class),
                row.getString("name"),
                row.getString("group_name"),
                DueReports.tier(row.getString("tier")),
                row.getBoolean("due"),
                id,
                id == null ? null : draft(row),
                id == null ? 0 : row.getInt("version"),
                since == null ? null : Improvement.of(since, months));
    }

    static AssessmentDraft draft(ResultSet row) throws SQLException {
        BigDecimal self = row.getBigDecimal("self_score");
        return new AssessmentDraft(
                row.getObject("assessed_on", LocalDate.class),
                row.getString("assessors"),
                row.getString("thinking"),
                row.getString("work"),
                row.getString("masses"),
                row.getString("shortcomings"),
                row.getBoolean("qualified"),
                row.getObject("talked_on", LocalDate.class),
                self == null
                        ? null
                        : new AssessmentDraft.Judged(
                                self, row.getBigDecimal("masses_score"), row.getBigDecimal("branch_score")),
                row.getString("branch_opinion"));
    }
}
