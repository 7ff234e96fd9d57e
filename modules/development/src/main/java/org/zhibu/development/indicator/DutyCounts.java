package org.zhibu.development.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.PeoplePolicies;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.figure.FigureCounts;
import org.zhibu.development.path.Span;
import org.zhibu.development.plan.PlanPolicies;

/**
 * What is owed on the way into the Party, and done: reports and assessments of each period (DEV-15, DEV-16, DEV-80, DEV-82), talks with
 * applicants (TIM-01), conversions (TIM-10), filings (STEP-18), checks of the plan (TIM-04). One statement.
 */
@Component
class DutyCounts {
    static final List<String> CODES =
            List.of("reports", "assessments", "talks", "conversions", "filings", "plan_check");

    /** The last fifth of a period is near its end. */
    private static final int FIFTH = 5;

    private static final String SQL = FigureCounts.WITH
            + ", windows as (select * from (values ('reports', 'ACTIVIST', cast(:rFrom as date), cast(:rLast as date), cast(:rMin as int)),"
            + " ('reports', 'PROBATIONER', :sFrom, :sLast, :sMin), ('assessments', 'ACTIVIST', :aFrom, :aLast, :aMin),"
            + " ('assessments', 'PROBATIONER', :bFrom, :bLast, :bMin)) w (what, kind, first, last, least)),"
            + " owed as (select w.*, s.case_id from windows w join standing s on s.to_state = any (case w.kind when 'ACTIVIST' then cast(:activist as text[])"
            + " else cast(:probation as text[]) end) join app.development_case c on c.id = s.case_id join app.person p on p.tenant_id = c.tenant_id"
            + " and p.id = c.person_id where case w.kind when 'ACTIVIST' then c.counted_from else p.admitted_on end < w.first),"
            + " delivered as (select o.what, o.least, case o.what when 'reports' then (select count(*) from app.development_report r"
            + " where r.tenant_id = app.tenant() and r.case_id = o.case_id and r.period_from between o.first and o.last and r.delivered_on <= :until)"
            + " else (select count(*) from app.development_assessment x where x.tenant_id = app.tenant() and x.case_id = o.case_id"
            + " and x.kind = o.kind and x.period_from between o.first and o.last and x.assessed_on <= :until) end as n from owed o)"
            + " select what, sum(least) as due, sum(least(least, n)) as held from delivered group by what"
            + " union all select 'talks', count(*), count(*) filter (where talked) from (select s.to_state, exists (select from e t"
            + " where t.case_id = e.case_id and t.act = 'TALK') as talked from e join standing s on s.case_id = e.case_id"
            + " where e.act = 'APPLY' and cast(e.day + make_interval(months => :talk) as date) between :first and :until) a where talked or to_state = 'APPLIED'"
            + " union all select 'conversions', count(*), count(*) filter (where exists (select from e x where x.case_id = s.case_id"
            + " and x.act in ('PASS_CONVERSION','PASS_EXTENSION','PASS_CANCELLATION') and x.day >= p.probation_until))"
            + " from standing s join app.development_case c on c.id = s.case_id join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id"
            + " where p.probation_until + cast(:late as int) between :first and :until"
            + " and (s.to_state = any (:probation) or s.to_state in ('CONVERTED','ARCHIVED','CANCELLED'))"
            + " union all select 'filings', count(*), count(*) filter (where exists (select from e x where x.case_id = e.case_id"
            + " and x.act = 'FILE_COUNTY' and x.seq > e.seq)) from e where e.act = 'APPROVE_ADMISSION' and e.day between :filedFrom and :filedUntil"
            + " union all select 'plan_check', cast(:checks as int), count(*) from app.development_plan_note where tenant_id = app.tenant()"
            + " and kind = :checkKind and noted_on <= :until and year = :year and period = :period";

    private record Count(String what, int due, int held) {}

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Organizations organizations;
    private final WorkingDays working;

    DutyCounts(JdbcClient jdbc, Policies policies, Organizations organizations, WorkingDays working) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.organizations = organizations;
        this.working = working;
    }

    List<Obligation> count(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate until = month.atEndOfMonth();
        Policies.Values v = policies.at(until);
        Map<String, Object> given = new HashMap<>(FigureCounts.states());
        Span reports = window(given, "r", v.get(DevelopmentPolicies.REPORTS), until);
        Span probation = window(given, "s", v.get(DevelopmentPolicies.PROBATION_REPORTS), until);
        Span assessments = window(given, "a", v.get(DevelopmentPolicies.ASSESSMENTS), until);
        Span judged = window(given, "b", v.get(DevelopmentPolicies.PROBATION_ASSESSMENTS), until);
        Cadence checks = v.get(PlanPolicies.CHECKS);
        Span check = Span.of(checks.per(), until);
        OrganizationLevel level = organizations.current().level();
        int filing = v.get(DevelopmentPolicies.FILING);
        given.put("first", first);
        given.put("until", until);
        given.put("talk", v.get(PeoplePolicies.TALK));
        given.put("late", v.get(DevelopmentPolicies.LATE_WARN));
        given.put("filedFrom", working.plus(first, -filing));
        given.put("filedUntil", working.plus(until, -filing));
        given.put("checks", level == OrganizationLevel.COUNTY_ORG_DEPT ? 0 : checks.min());
        given.put("checkKind", level == OrganizationLevel.BRANCH ? "SELF_CHECK" : "CHECK");
        given.put("year", until.getYear());
        given.put("period", PlanPolicies.nth(check));
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(SQL).params(given).query(Count.class).list().forEach(c -> counts.put(c.what(), c));
        Span whole = new Span(first, until);
        List<Obligation> all = new ArrayList<>();
        for (String code : CODES) {
            Span span = switch (code) {
                case "reports" -> longer(reports, probation);
                case "assessments" -> longer(assessments, judged);
                case "plan_check" -> check;
                default -> whole;
            };
            Count count = counts.getOrDefault(code, new Count(code, 0, 0));
            all.add(new Obligation(code, Math.min(count.held(), count.due()), count.due(), amber(span), span.last()));
        }
        return all;
    }

    /** The last month of the longest period that holds the day and in which reports or assessments are due. */
    YearMonth window(LocalDate day) {
        Policies.Values v = policies.at(day);
        return Stream.of(
                        DevelopmentPolicies.REPORTS,
                        DevelopmentPolicies.PROBATION_REPORTS,
                        DevelopmentPolicies.ASSESSMENTS,
                        DevelopmentPolicies.PROBATION_ASSESSMENTS)
                .map(key -> YearMonth.from(Span.of(v.get(key).per(), day).last()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Span window(Map<String, Object> given, String name, Cadence cadence, LocalDate day) {
        Span span = Span.of(cadence.per(), day);
        given.put(name + "From", span.first());
        given.put(name + "Last", span.last());
        given.put(name + "Min", cadence.min());
        return span;
    }

    private static Span longer(Span a, Span b) {
        return a.last().isBefore(b.last()) ? b : a;
    }

    private static LocalDate amber(Span span) {
        return span.last().minusDays(ChronoUnit.DAYS.between(span.first(), span.last()) / FIFTH);
    }
}
