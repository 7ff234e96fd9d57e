package org.zhibu.meetings.bench;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.zhibu.testkit.Measurements;

/**
 * How long lists, search and reports take in a branch with 20 years of minutes: through the service (tenant transaction, permission,
 * row-level security, words put together) and the same SQL by plain JDBC as a role that row-level security does not apply to; and
 * whole pages. Run by {@code ./portal bench meetings}.
 */
@Tag("bench")
class MeetingsBench extends MeetingsTest {
    private static final int YEAR = 2025;

    private final Measurements times = new Measurements(21);

    @Test
    void twentyYearsOfMinutes() {
        long begin = System.nanoTime();
        BenchRows.fill(world.jdbc(), branch);
        double filled = (System.nanoTime() - begin) / 1e9;
        actAs(secretary);
        try (SingleConnectionDataSource source = Measurements.plain(context.getEnvironment(), branch)) {
            JdbcClient plain = JdbcClient.create(source);
            MeetingSearch list = bean(MeetingSearch.class);
            MinutesSearch search = bean(MinutesSearch.class);
            times.measure(
                    "list, first page",
                    () -> list(list, MeetingFilter.ALL, MeetingOrder.DATE, false, 0),
                    Measurements.reading(plain, PlainSql.list(0)));
            times.measure(
                    "list, deep page",
                    () -> list(list, MeetingFilter.ALL, MeetingOrder.DATE, false, 4900),
                    Measurements.reading(plain, PlainSql.list(4900)));
            times.measure(
                    "list, of one kind, by title, page 11",
                    () -> list(
                            list,
                            new MeetingFilter(MeetingKind.LECTURE, null, null, ""),
                            MeetingOrder.TITLE,
                            true,
                            500),
                    Measurements.reading(plain, PlainSql.sorted("LECTURE")));
            for (String word : List.of("学习", "太阳能路灯", "河头湾")) {
                times.measure(
                        "search, " + word + " " + search.count(SearchFilter.of(word)),
                        () -> find(search, SearchFilter.of(word)),
                        Measurements.reading(plain, PlainSql.search(word)));
            }
            String name = "李伟";
            SearchFilter by = SearchFilter.of("").by(name);
            times.measure(
                    "search, spoken by " + name + " " + search.count(by),
                    () -> find(search, by),
                    Measurements.reading(plain, PlainSql.speaker(name)));
            times.measure(
                    "year report",
                    () -> bean(YearPapers.class).of(YEAR),
                    Measurements.reading(plain, PlainSql.year(YEAR)));
            times.measure(
                    "attendance of a year",
                    () -> bean(AttendancePapers.class).matrix(Term.year(YEAR), null),
                    Measurements.reading(plain, PlainSql.matrix(YEAR)));
            times.measure("ledger of a year", () -> bean(Ledger.class).of(YEAR, null));
        }
        open(secretary);
        for (String page : List.of("", "/search", "/matrix", "/ledger", "/year", "/attendance")) {
            times.measure("page m/meetings" + page, () -> navigate("m/meetings" + page));
        }
        times.print("A branch with %,d meetings of 20 years (written with their search texts in %.1f s)"
                .formatted(BenchRows.MEETINGS, filled));
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
}
