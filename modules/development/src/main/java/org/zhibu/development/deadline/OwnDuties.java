package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.path.Span;
import org.zhibu.development.plan.PlanPolicies;

/** Studies, checks and hearings that lack for the running period and, where the module was used then, for the one before. */
@Component
class OwnDuties {
    static final String PREFIX = "own:";

    /** Of a branch its first case; a committee has none, and is asked from the day on which it switched the module on. */
    private static final String USED_SINCE = "select least((select min(opened_on) from app.development_case),"
            + " (select min(changed_at)::date from app.module_enabled where module = 'development' and enabled and not exists"
            + " (select from app.org where id = app.tenant() and level = 'BRANCH')),"
            + " (select min(held_on) from app.development_study where tenant_id = app.tenant()),"
            + " (select min(noted_on) from app.development_plan_note where tenant_id = app.tenant()))";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Organizations organizations;

    OwnDuties(JdbcClient jdbc, Policies policies, Organizations organizations) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.organizations = organizations;
    }

    /**
     * Tasks of today.
     *
     * @param used whether anybody is on the way here; a branch without is not asked
     */
    List<Task> tasks(LocalDate today, boolean used) {
        OrganizationLevel level = organizations.current().level();
        boolean branch = level == OrganizationLevel.BRANCH;
        if (branch ? !used : level != OrganizationLevel.GRASSROOTS_COMMITTEE) {
            return List.of();
        }
        Policies.Values values = policies.at(today);
        LocalDate since = jdbc.sql(USED_SINCE).query(LocalDate.class).optional().orElse(null);
        List<Task> tasks = new ArrayList<>();
        for (OwnDuty duty : OwnDuty.values()) {
            if (duty.isOfBranch() == branch) {
                duty.cadence(values)
                        .ifPresent(cadence -> spans(duty, cadence, today, since).stream()
                                .filter(span -> held(duty, span) < cadence.min())
                                .forEach(span -> tasks.add(task(duty, span))));
            }
        }
        return tasks;
    }

    /** A plan is due in January of its year, all else at the end of its period. */
    private static List<Span> spans(OwnDuty duty, Cadence cadence, LocalDate today, @Nullable LocalDate since) {
        if (duty == OwnDuty.DRAFT) {
            LocalDate first = today.withDayOfYear(1);
            Span january = new Span(first, first.plusMonths(1).minusDays(1));
            return since == null || since.isAfter(january.last()) ? List.of() : List.of(january);
        }
        Span now = Span.of(cadence.per(), today);
        Span last = Span.of(cadence.per(), now.first().minusDays(1));
        List<Span> spans = new ArrayList<>();
        if (since != null && !since.isAfter(last.last())) {
            spans.add(last);
        }
        if (!Owed.opens(now).isAfter(today)) {
            spans.add(now);
        }
        return spans;
    }

    private int held(OwnDuty duty, Span span) {
        if (duty == OwnDuty.DRAFT) {
            return jdbc.sql(
                            "select (select count(*) from app.development_plan where tenant_id = app.tenant() and year = :year"
                                    + " and state = 'HANDED_UP') + (select count(*) from app.development_issue where for_org = app.tenant() and year = :year)")
                    .param("year", span.first().getYear())
                    .query(Integer.class)
                    .single();
        }
        return duty.isOfPlan()
                ? jdbc.sql("select count(*) from app.development_plan_note where tenant_id = app.tenant() and kind = ?"
                                + " and year = ? and period = ?")
                        .params(duty.name(), span.first().getYear(), PlanPolicies.nth(span))
                        .query(Integer.class)
                        .single()
                : jdbc.sql("select count(*) from app.development_study where kind = ? and held_on between ? and ?")
                        .params(duty.name(), span.first(), span.last())
                        .query(Integer.class)
                        .single();
    }

    private static Task task(OwnDuty duty, Span span) {
        return duty.tell(Task.of(
                        DeadlineTasks.SOURCE,
                        PREFIX + duty + ":" + span.last(),
                        duty.taskKey(),
                        duty.page(),
                        span.first().toString(),
                        span.last().toString())
                .due(span.last())
                .rule(duty.rule(), duty.whyKey()));
    }
}
