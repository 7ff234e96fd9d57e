package org.zhibu.server.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.indicator.LightState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Measurements;

/**
 * Time of each query of a committee's dashboard with 10,000 branches and twelve months: through the service (tenant transaction,
 * permission, row-level security) and the same SQL in plain JDBC by a role that row-level security does not apply to.
 */
@Tag("bench")
class DashboardBench extends ProbeTest {
    private static final int COMMITTEES = 100;
    private static final int BRANCHES = 100;
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 28);

    private final Measurements times = new Measurements(41);

    @Test
    void printsTimesOfEachQuery() {
        clock.setDate(TODAY);
        long county = founded(world.county("某县委组织部"), LocalDate.of(2020, 1, 1));
        Login officer = world.login(county, "张某", "ORGANIZATION_OFFICER");
        fill(county);
        actAs(officer);

        Scope scope = dashboard.open(null, "probe", MONTH);
        JdbcClient plain = JdbcClient.create(Measurements.plain(context.getEnvironment(), county));
        DashboardQueries direct = new DashboardQueries(plain);
        BranchFilter all = BranchFilter.all();
        BranchFilter late = new BranchFilter("", null, LightState.OVERDUE, null, false, BranchFilter.Order.WORST_FIRST);
        times.measure(
                "scope and path",
                () -> dashboard.open(null, "probe", MONTH),
                () -> direct.scope(county, "probe", MONTH, TODAY, clock.instant()));
        times.measure("sums per child", () -> dashboard.children(scope), () -> direct.children(scope, ProbeSource.SET));
        times.measure(
                "branches, worst first",
                () -> dashboard.branches(scope, all, 0, 50),
                () -> direct.branches(scope, ProbeSource.SET, all, 0, 50));
        times.measure(
                "branches, deep page",
                () -> dashboard.branches(scope, all, 9000, 50),
                () -> direct.branches(scope, ProbeSource.SET, all, 9000, 50));
        times.measure(
                "branches, overdue only",
                () -> dashboard.branches(scope, late, 0, 50),
                () -> direct.branches(scope, ProbeSource.SET, late, 0, 50));
        times.measure(
                "count of branches",
                () -> dashboard.countBranches(scope, all),
                () -> direct.countBranches(scope, ProbeSource.SET, all));
        times.measure("year by month", () -> dashboard.year(scope), () -> direct.year(scope, ProbeSource.SET));
        times.print("Dashboard of a county: %d branches, 12 months".formatted(COMMITTEES * BRANCHES));
    }

    private void fill(long county) {
        JdbcClient jdbc = world.jdbc();
        jdbc.sql(
                        "insert into app.org (parent_id, code, name, kind, level, founded_on) select ?, 'BC-' || g, '乡镇' || g || '党委',"
                                + " 'TOWNSHIP', 'GRASSROOTS_COMMITTEE', date '2020-01-01' from generate_series(1, ?) g")
                .params(county, COMMITTEES)
                .update();
        jdbc.sql("insert into app.org (parent_id, code, name, kind, level, founded_on) select c.id, c.code || '-' || g,"
                        + " c.name || g || '村党支部', 'VILLAGE', 'BRANCH', date '2020-01-01'"
                        + " from app.org c, generate_series(1, ?) g where c.parent_id = ?")
                .params(BRANCHES, county)
                .update();
        jdbc.sql(
                        "insert into app.module_enabled (tenant_id, module, enabled, changed_by)"
                                + " select id, 'probe', id % 20 <> 0, '-' from app.org where level = 'BRANCH' and code ^@ 'BC-'")
                .update();
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String code : ProbeSource.SET.obligations()) {
            names.append(", %1$s_held, %1$s_times, %1$s_due, %1$s_amber, %1$s_until".formatted(code));
            values.append(
                    ", (random() * 1.6)::int, (random() * 1.6)::int, 1, m::date + 24 + (random() * 40)::int, m::date + 26 + (random() * 60)::int");
        }
        jdbc.sql("insert into app.probe_month (tenant_id, month, attended, expected" + names
                        + ") select o.id, m, 20, 25" + values
                        + " from generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') m, app.org o"
                        + " where o.level = 'BRANCH' and o.code ^@ 'BC-' order by m, o.id")
                .update();
        jdbc.sql("reset role").update();
        for (String table : List.of("org", "org_version", "module_enabled", "probe_month")) {
            jdbc.sql("vacuum analyze app." + table).update();
        }
        jdbc.sql("set role portal_job").update();
    }
}
