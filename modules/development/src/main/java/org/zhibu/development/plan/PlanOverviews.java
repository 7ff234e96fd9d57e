package org.zhibu.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.figure.Admissions;
import org.zhibu.development.figure.Admitted;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.FigureCounts;
import org.zhibu.development.figure.Figures;

/** Reads a branch's plan of a year beside what was done, in a constant number of statements. */
@Service
public class PlanOverviews {
    private static final int YEARS = 6;
    private static final String HISTORY =
            "select y as year, coalesce((select i.planned_max from app.development_issue i where i.for_org = app.tenant()"
                    + " and i.year = y order by i.issued_on desc, i.edition desc limit 1), 0) as planned, (select count(*) from app.person p"
                    + " where p.admitted_on between make_date(y, 1, 1) and make_date(y, 12, 31) and " + Admissions.HERE
                    + ") as admitted, (select count(distinct e.case_id) from app.development_entry e where e.act = 'PASS_ADMISSION' and not e.undone"
                    + " and e.day between make_date(y, 1, 1) and make_date(y, 12, 31)) as put_up from generate_series(:last, :last - :years, -1) y";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanNotes notes;
    private final PlanNumbersInForce numbers;
    private final FigureCounts counts;
    private final Admissions admissions;
    private final Policies policies;
    private final Organizations organizations;
    private final Access access;
    private final Clock clock;

    PlanOverviews(
            JdbcClient jdbc,
            Plans plans,
            PlanNotes notes,
            PlanNumbersInForce numbers,
            FigureCounts counts,
            Admissions admissions,
            Policies policies,
            Organizations organizations,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.notes = notes;
        this.numbers = numbers;
        this.counts = counts;
        this.admissions = admissions;
        this.policies = policies;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PlanOverview of(int year) {
        access.require(DevelopmentPermissions.READ);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate until = LocalDate.of(year, 12, 31);
        LocalDate day = today.isBefore(from) ? from : today.isAfter(until) ? until : today;
        PlanNumbers limits = numbers.on(day);
        Optional<YearPlan> draft = plans.draft(year);
        Optional<IssuedPlan> issued = plans.issued(year);
        PlanContent plan = issued.map(IssuedPlan::content)
                .or(() -> draft.map(YearPlan::content))
                .orElse(PlanContent.EMPTY);
        Figures figures = counts.count(from, day);
        Policies.Values values = policies.at(day);
        List<Admitted> admitted = admissions.between(from, day, values.get(DevelopmentPolicies.LEAVING));
        List<ShareLine> structure = limits.check(
                limits.targets(plan.targets()), shares(admitted, limits.borderInclusive()), admitted.size());
        PlanFacts facts = facts(plan, today.isAfter(until), figures, admitted, structure);
        return new PlanOverview(
                year,
                draft,
                draft.filter(d -> d.handedUpOn() != null).flatMap(plans::status),
                issued,
                plan,
                plan.max() == 0
                        ? Optional.empty()
                        : Optional.of(Allowed.of(plan.min(), plan.max(), limits.floatPercent())),
                figures,
                structure,
                PlanRules.check(facts, limits),
                notes.of(year),
                history(year));
    }

    private PlanFacts facts(
            PlanContent plan, boolean over, Figures figures, List<Admitted> admitted, List<ShareLine> structure) {
        Organization own = organizations.current();
        int busiest = admitted.stream()
                .collect(Collectors.groupingBy(a -> a.on().getMonthValue(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
        return new PlanFacts(
                plan.min(),
                plan.max(),
                over,
                admitted.size(),
                busiest,
                Math.toIntExact(figures.of(Figure.ELSEWHERE)),
                Math.toIntExact(figures.of(Figure.ACTIVISTS)),
                plan.activists(),
                Math.toIntExact(figures.of(Figure.ZERO_YEARS)),
                Math.toIntExact(figures.of(Figure.WOMEN_TWO_YEARS)),
                (int) admitted.stream().filter(Admitted::isIlliterate).count(),
                own.kind() == OrganizationKind.VILLAGE,
                own.level() == OrganizationLevel.BRANCH,
                structure);
    }

    private static Map<Dimension, Integer> shares(List<Admitted> admitted, boolean inclusive) {
        Map<Dimension, Integer> shares = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            shares.put(dimension, dimension.count(admitted, inclusive));
        }
        return shares;
    }

    private List<PlanOverview.YearLine> history(int year) {
        return jdbc.sql(HISTORY)
                .param("last", year)
                .param("years", YEARS - 1)
                .query(PlanOverview.YearLine.class)
                .list();
    }
}
