package org.zhibu.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.figure.Figure;

/** The committee's part: all plans of the branches below side by side, balanced and issued (PLAN-01, AUTH-24). */
@Service
public class PlanBalance {
    private static final List<String> FLOWS = Stream.concat(
                    Stream.of(Figure.values()).filter(f -> !f.isStock()).map(Figure::code),
                    Dimension.indicators().stream())
            .toList();
    private static final List<String> STOCKS =
            Stream.of(Figure.values()).filter(Figure::isStock).map(Figure::code).toList();

    private static final String SQL =
            "select o.id as org, o.name, o.kind = 'VILLAGE' as village, d.id is not null as drafted, i.id is not null as has_issue,"
                    + " d.planned_min as d_min, d.planned_max as d_max, d.activists as d_activists, d.targets as d_targets, d.groups as d_groups, d.notes as d_words,"
                    + " i.planned_min as i_min, i.planned_max as i_max, i.activists as i_activists, i.targets as i_targets, i.groups as i_groups, i.words as i_words,"
                    + " coalesce(i.edition, 0) as edition, i.pledged_on, coalesce(n.own, 0) as own, coalesce(n.above, 0) as above, coalesce(m.busiest, 0) as busiest"
                    + columns(FLOWS, "m") + columns(STOCKS, "l")
                    + " from app.org o left join (select tenant_id, max(admitted) as busiest"
                    + FLOWS.stream().map(c -> ", sum(" + c + ") as " + c).collect(Collectors.joining())
                    + " from app.development_month where month between :from and :until group by tenant_id) m on m.tenant_id = o.id"
                    + " left join (select distinct on (tenant_id) * from app.development_month where month between :from and :until order by tenant_id, month desc) l on l.tenant_id = o.id"
                    + " left join app.development_plan d on d.tenant_id = o.id and d.year = :year and d.state = 'HANDED_UP' and d.committee = (select app.tenant())"
                    + " left join (select distinct on (for_org) * from app.development_issue where tenant_id = (select app.tenant()) and year = :year"
                    + " order by for_org, edition desc) i on i.for_org = o.id"
                    + " left join (select about, count(*) filter (where kind = 'SELF_CHECK') as own, count(*) filter (where kind = 'CHECK') as above"
                    + " from app.development_plan_note where year = :year group by about) n on n.about = o.id"
                    + " where o.level = 'BRANCH' and o.closed_on is null and app.is_below(o.id) order by o.opath collate \"C\", o.name";

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Organizations organizations;
    private final PlanNumbersInForce numbers;
    private final Clock clock;

    PlanBalance(
            JdbcClient jdbc,
            Access access,
            Audit audit,
            Organizations organizations,
            PlanNumbersInForce numbers,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.organizations = organizations;
        this.numbers = numbers;
        this.clock = clock;
    }

    private static String columns(List<String> codes, String table) {
        return codes.stream()
                .map(c -> ", coalesce(" + table + "." + c + ", 0) as " + c)
                .collect(Collectors.joining());
    }

    /** All branches below, in the order of the tree. Two statements, however many there are. */
    @Transactional(readOnly = true)
    public Balance of(int year) {
        access.require(DevelopmentPermissions.COMMITTEE_PART);
        LocalDate today = LocalDate.now(clock);
        PlanNumbers limits = numbers.on(today);
        List<BranchLine> lines = jdbc.sql(SQL)
                .param("year", year)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 1))
                .query((row, i) -> {
                    Map<String, Long> counts = new HashMap<>();
                    for (String code : FLOWS) {
                        counts.put(code, row.getLong(code));
                    }
                    for (String code : STOCKS) {
                        counts.put(code, row.getLong(code));
                    }
                    BranchLine line = new BranchLine(
                            row.getLong("org"),
                            row.getString("name"),
                            row.getBoolean("village"),
                            row.getBoolean("drafted") ? content(row, "d") : null,
                            row.getBoolean("has_issue") ? content(row, "i") : null,
                            row.getInt("edition"),
                            row.getObject("pledged_on", LocalDate.class),
                            counts,
                            row.getInt("busiest"),
                            row.getInt("own"),
                            row.getInt("above"),
                            List.of());
                    return judged(line, limits, year < today.getYear());
                })
                .list();
        return Balance.of(year, lines, limits);
    }

    /**
     * Issues the plan of an organisation; it takes the place of the edition before, which stays.
     *
     * @param edition the last one that was read; 0 when there was none
     */
    @Transactional
    public void issue(long organization, int year, PlanContent content, int edition) {
        access.require(DevelopmentPermissions.COMMITTEE_PART);
        content.check();
        int written = jdbc.sql(
                        "insert into app.development_issue (for_org, year, edition, planned_min, planned_max, activists, targets, groups, words,"
                                + " issuer_name, issued_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        organization,
                        year,
                        edition + 1,
                        content.min(),
                        content.max(),
                        content.activists(),
                        content.targetCodes(),
                        content.groupCodes(),
                        content.words().strip(),
                        organizations.current().name(),
                        access.actor())
                .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.planissue", year + " · " + organization + " · " + content.range());
    }

    /** Issues to all branches what they handed up and have not got yet. @return how many */
    @Transactional
    public int issueDrafts(int year) {
        List<BranchLine> open = of(year).lines().stream()
                .filter(l -> l.draft() != null && l.issued() == null)
                .toList();
        open.forEach(l -> issue(l.organization(), year, l.plan(), l.edition()));
        return open.size();
    }

    private static BranchLine judged(BranchLine line, PlanNumbers limits, boolean over) {
        PlanContent plan = line.plan();
        // shares of one branch say little; they are judged of all together
        PlanFacts facts = new PlanFacts(
                plan.min(),
                plan.max(),
                over,
                line.count(Figure.ADMITTED),
                line.busiestMonth(),
                line.count(Figure.ELSEWHERE),
                line.count(Figure.ACTIVISTS),
                plan.activists(),
                line.count(Figure.ZERO_YEARS),
                line.village() ? line.count(Figure.WOMEN_TWO_YEARS) : limits.womenPerTwoYears(),
                0,
                line.village(),
                true,
                List.of());
        List<Finding> found = new ArrayList<>(PlanRules.check(facts, limits));
        return new BranchLine(
                line.organization(),
                line.name(),
                line.village(),
                line.draft(),
                line.issued(),
                line.edition(),
                line.pledgedOn(),
                line.counts(),
                line.busiestMonth(),
                line.selfChecks(),
                line.checks(),
                found);
    }

    private static PlanContent content(java.sql.ResultSet row, String of) throws java.sql.SQLException {
        return PlanContent.of(
                row.getInt(of + "_min"),
                row.getInt(of + "_max"),
                row.getInt(of + "_activists"),
                (String[]) row.getArray(of + "_targets").getArray(),
                (String[]) row.getArray(of + "_groups").getArray(),
                row.getString(of + "_words"));
    }
}
