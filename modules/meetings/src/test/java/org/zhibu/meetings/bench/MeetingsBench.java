package org.zhibu.meetings.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.AttendancePapers;
import org.zhibu.meetings.records.Found;
import org.zhibu.meetings.records.Ledger;
import org.zhibu.meetings.records.MinutesSearch;
import org.zhibu.meetings.records.SearchFilter;
import org.zhibu.meetings.records.Term;
import org.zhibu.meetings.records.YearPapers;

/**
 * How long lists, search and reports take in a branch with 20 years of minutes: through the service (tenant transaction, permission,
 * row-level security, words put together) and the same SQL by plain JDBC as a role that row-level security does not apply to; and
 * whole pages. Run by {@code ./portal bench meetings}.
 */
@Tag("bench")
class MeetingsBench extends MeetingsTest {
    private static final int ROUNDS = 21;
    private static final int YEAR = 2025;

    private final List<String> lines = new ArrayList<>();

    @Test
    void twentyYearsOfMinutes() {
        long begin = System.nanoTime();
        BenchRows.fill(world.jdbc(), branch);
        double filled = (System.nanoTime() - begin) / 1e9;
        actAs(secretary);
        try (SingleConnectionDataSource source = plain()) {
            JdbcClient plain = JdbcClient.create(source);
            MeetingSearch list = bean(MeetingSearch.class);
            MinutesSearch search = bean(MinutesSearch.class);
            measure(
                    "list, first page",
                    () -> list(list, MeetingFilter.ALL, MeetingOrder.DATE, false, 0),
                    plain,
                    PlainSql.list(0));
            measure(
                    "list, deep page",
                    () -> list(list, MeetingFilter.ALL, MeetingOrder.DATE, false, 4900),
                    plain,
                    PlainSql.list(4900));
            measure(
                    "list, of one kind, by title, page 11",
                    () -> list(
                            list,
                            new MeetingFilter(MeetingKind.LECTURE, null, null, ""),
                            MeetingOrder.TITLE,
                            true,
                            500),
                    plain,
                    PlainSql.sorted("LECTURE"));
            for (String word : List.of("学习", "太阳能路灯", "河头湾")) {
                measure(
                        "search, " + word + " " + search.count(SearchFilter.of(word)),
                        () -> find(search, SearchFilter.of(word)),
                        plain,
                        PlainSql.search(word));
            }
            String name = "李伟";
            SearchFilter by = SearchFilter.of("").by(name);
            measure(
                    "search, spoken by " + name + " " + search.count(by),
                    () -> find(search, by),
                    plain,
                    PlainSql.speaker(name));
            measure("year report", () -> bean(YearPapers.class).of(YEAR), plain, PlainSql.year(YEAR));
            measure(
                    "attendance of a year",
                    () -> bean(AttendancePapers.class).matrix(Term.year(YEAR), null),
                    plain,
                    PlainSql.matrix(YEAR));
            measure("ledger of a year", () -> bean(Ledger.class).of(YEAR, null), plain, List.of());
        }
        open(secretary);
        for (String page : List.of("", "/search", "/matrix", "/ledger", "/year", "/attendance")) {
            measure(
                    "page m/meetings" + page,
                    () -> navigate("m/meetings" + page),
                    JdbcClient.create(plain()),
                    List.of());
        }
        print(filled);
    }

    private static void list(
            MeetingSearch list, MeetingFilter filter, MeetingOrder order, boolean ascending, int offset) {
        list.page(filter, order, ascending, offset, 50);
        list.count(filter);
    }

    private static List<Found> find(MinutesSearch search, SearchFilter filter) {
        search.count(filter);
        return search.page(filter, 0, 50);
    }

    private SingleConnectionDataSource plain() {
        Environment environment = context.getEnvironment();
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"),
                true);
        JdbcClient.create(source)
                .sql("select set_config('app.tenant', ?, false), set_config('role', 'portal_job', false)")
                .param(Long.toString(branch))
                .query((rs, i) -> true)
                .list();
        return source;
    }

    /** By turns, so that what else the machine does slows both. */
    private void measure(String name, Runnable service, JdbcClient plain, List<String> statements) {
        Runnable direct = () -> statements.forEach(s -> plain.sql(s).query().listOfRows());
        double[] mine = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            double one = milliseconds(service);
            double other = milliseconds(direct);
            if (i >= 0) {
                mine[i] = one;
                beside[i] = other;
            }
        }
        Arrays.sort(mine);
        Arrays.sort(beside);
        double median = mine[ROUNDS / 2];
        double median2 = beside[ROUNDS / 2];
        lines.add(
                statements.isEmpty()
                        ? "%-40s %9.1f %9.1f %9s %7s".formatted(name, median, mine[ROUNDS - 1], "", "")
                        : "%-40s %9.1f %9.1f %9.1f %7.2f"
                                .formatted(name, median, mine[ROUNDS - 1], median2, median / median2));
    }

    private static double milliseconds(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void print(double filled) {
        System.out.printf(
                Locale.ROOT,
                "%nA branch with %,d meetings of 20 years (written with their search texts in %.1f s); %d calls on warm data, milliseconds%n",
                BenchRows.MEETINGS,
                filled,
                ROUNDS);
        System.out.printf(
                "%d processors, load average %.1f: other work on the machine makes every figure larger%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-40s %9s %9s %9s %7s%n", "", "median", "slowest", "plain", "ratio");
        lines.forEach(System.out::println);
    }
}
