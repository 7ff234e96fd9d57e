package org.zhibu.meetings.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.indicator.Obligation;
import org.zhibu.api.policy.Period;
import org.zhibu.testkit.Rule;

@Rule("MEET-23")
class CadenceCalendarTest {
    private static final Terms SCHOOL = new Terms(20, 901, 301);
    private static final CadenceCalendar YEAR = new CadenceCalendar(Terms.NONE);
    private static final CadenceCalendar STUDENTS = new CadenceCalendar(SCHOOL);

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02, 2026-02-01, 2026-02-28",
        "MONTH, 2028-02, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-05, 2026-04-01, 2026-06-30",
        "QUARTER, 2026-12, 2026-10-01, 2026-12-31",
        "HALF_YEAR, 2026-06, 2026-01-01, 2026-06-30",
        "HALF_YEAR, 2026-07, 2026-07-01, 2026-12-31",
        "YEAR, 2026-07, 2026-01-01, 2026-12-31",
        "SEMESTER, 2026-07, 2026-07-01, 2026-12-31"
    })
    void monthLiesInItsPeriod(Period per, YearMonth month, LocalDate from, LocalDate until) {
        assertThat(YEAR.periods(per, month)).containsExactly(new Span(from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03-01, 2026-07-18",
        "2026-07, 2026-03-01, 2026-07-18",
        "2026-09, 2026-09-01, 2027-01-18",
        "2027-01, 2026-09-01, 2027-01-18"
    })
    void termReachesOverTheNewYear(YearMonth month, LocalDate from, LocalDate until) {
        assertThat(STUDENTS.periods(Period.SEMESTER, month)).containsExactly(new Span(from, until));
    }

    @ParameterizedTest
    @CsvSource({"2026-02", "2026-08"})
    void nothingIsDueInTheHolidays(YearMonth month) {
        assertThat(STUDENTS.periods(Period.MONTH, month)).isEmpty();
        assertThat(STUDENTS.periods(Period.SEMESTER, month)).isEmpty();
        assertThat(STUDENTS.periods(Period.WEEK, month)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05, 5", "2026-02, 4", "2026-11, 5"})
    void weeksBelongToTheMonthTheyEndIn(YearMonth month, int weeks) {
        assertThat(YEAR.periods(Period.WEEK, month)).hasSize(weeks);
        assertThat(YEAR.periods(Period.WEEK, month))
                .allMatch(w -> YearMonth.from(w.until()).equals(month));
    }

    /** Two terms of twenty weeks: 40 weekly meetings, 10 months of group meetings, two terms of general meetings. */
    @Test
    @Rule("DACC-03")
    void studentsOweWhatTheirYearHolds() {
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> YearMonth.of(2016, m))
                .toList();
        assertThat(months.stream()
                        .mapToInt(m -> STUDENTS.periods(Period.WEEK, m).size())
                        .sum())
                .isEqualTo(40);
        assertThat(months.stream()
                        .filter(m -> !STUDENTS.periods(Period.MONTH, m).isEmpty()))
                .hasSize(10);
        assertThat(owed(STUDENTS, new Rhythm(Period.MONTH, 2, 12), 5, YearMonth.of(2016, 3))
                        .due())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-06-30, 2026-06-12", // 91 days, the last 19
        "2026-05-01, 2026-05-31, 2026-05-25", // 31 days, the last 7
        "2026-02-01, 2026-02-28, 2026-02-23",
        "2026-05-04, 2026-05-10, 2026-05-09",
        "2026-01-01, 2026-12-31, 2026-10-20"
    })
    void lastFifthIsDueSoon(LocalDate from, LocalDate until, LocalDate amber) {
        assertThat(new Span(from, until).amberFrom(20)).isEqualTo(amber);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-05, 1",
        "QUARTER, 2026-04, 3",
        "QUARTER, 2026-06, 1",
        "YEAR, 2026-03, 10",
        "WEEK, 2026-05, 2"
    })
    void changeReachesToTheEndOfThePeriod(Period per, YearMonth month, int touched) {
        assertThat(YEAR.monthsTouched(new Rhythm(per, 1, 12), month))
                .hasSize(touched)
                .startsWith(month);
    }

    @Test
    void oneGroupsSurplusDoesNotMakeUpForAnother() {
        YearMonth may = YearMonth.of(2026, 5);
        List<Due.Held> held = List.of(
                new Due.Held("a", may.atDay(3)), new Due.Held("a", may.atDay(20)), new Due.Held("b", may.atDay(30)));
        Obligation three = Due.count("group_meeting", owed(YEAR, new Rhythm(Period.MONTH, 1, 12), 3, may), held, may);
        assertThat(three.held()).isEqualTo(2);
        assertThat(three.due()).isEqualTo(3);
        assertThat(Due.none("group_meeting", 20, may).due()).isZero();
    }

    @Test
    void whatComesAfterTheMonthDoesNotCountForIt() {
        List<Due.Held> held =
                List.of(new Due.Held("", LocalDate.of(2026, 5, 2)), new Due.Held("", LocalDate.of(2026, 6, 2)));
        YearMonth month = YearMonth.of(2026, 5);
        Obligation may = Due.count("lecture", owed(YEAR, new Rhythm(Period.QUARTER, 1, 12), 1, month), held, month);
        assertThat(may.held()).isEqualTo(1);
        assertThat(may.until()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    private static Counting.Owed owed(CadenceCalendar calendar, Rhythm rhythm, int owners, YearMonth month) {
        return new Counting.Owed(rhythm, owners, calendar.periods(rhythm, month), 20);
    }
}
