package org.zhibu.meetings.cadence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.api.policy.Period;

/**
 * Periods of a cadence (MEET-23). A school with terms owes nothing outside of them. A week belongs to the month, and to the term, in
 * which it ends.
 */
public final class CadenceCalendar {
    private final Terms terms;

    public CadenceCalendar(Terms terms) {
        this.terms = terms;
    }

    /** The periods of the calendar year. */
    public List<Span> periods(Period per, YearMonth month) {
        return periods(new Rhythm(per, 1, 12), month);
    }

    /**
     * The periods that a month's row speaks of: the weeks that end in it, else the one period that it lies in; where a term ends and
     * the next begins in it, the first. Empty when nothing is due in that month.
     */
    public List<Span> periods(Rhythm rhythm, YearMonth month) {
        return switch (rhythm.per()) {
            case WEEK -> terms.exist() ? termWeeks(month) : weeks(month);
            case MONTH -> terms.exist() && inTerm(month).isEmpty() ? List.of() : List.of(months(month, 1, 0));
            case QUARTER -> List.of(months(month, 3, rhythm.endMonth()));
            case HALF_YEAR -> List.of(months(month, 6, rhythm.endMonth()));
            case YEAR -> List.of(months(month, 12, rhythm.endMonth()));
            case SEMESTER ->
                terms.exist() ? inTerm(month).stream().limit(1).toList() : List.of(months(month, 6, rhythm.endMonth()));
        };
    }

    /** The months whose rows a record of the month reaches: up to the end of the period. */
    public List<YearMonth> monthsTouched(Rhythm rhythm, YearMonth month) {
        YearMonth last = switch (rhythm.per()) {
            // the last week may end in the next month
            case WEEK -> month.plusMonths(1);
            case MONTH -> month;
            case QUARTER, HALF_YEAR, YEAR ->
                YearMonth.from(periods(rhythm, month).getLast().until());
            // a month in which a term ends may be the first of the next term
            case SEMESTER ->
                inTerm(month).stream()
                        .map(span -> YearMonth.from(span.until()))
                        .max(YearMonth::compareTo)
                        .orElseGet(() -> terms.exist()
                                ? month
                                : YearMonth.from(
                                        periods(rhythm, month).getLast().until()));
        };
        return Stream.iterate(month, m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
    }

    /** @param end month of the year in which one of the periods ends */
    private static Span months(YearMonth month, int length, int end) {
        YearMonth first = month.minusMonths(Math.floorMod(month.getMonthValue() - 1 - end, length));
        return new Span(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }

    private static List<Span> weeks(YearMonth month) {
        LocalDate sunday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Stream.iterate(sunday, d -> YearMonth.from(d).equals(month), d -> d.plusWeeks(1))
                .map(d -> new Span(d.minusDays(6), d))
                .toList();
    }

    private List<Span> termWeeks(YearMonth month) {
        return terms.around(month.getYear()).stream()
                .flatMap(term -> Stream.iterate(
                        new Span(term.from(), term.from().plusDays(6)),
                        week -> !week.until().isAfter(term.until()),
                        week -> new Span(week.from().plusWeeks(1), week.until().plusWeeks(1))))
                .filter(week -> YearMonth.from(week.until()).equals(month))
                .toList();
    }

    private List<Span> inTerm(YearMonth month) {
        if (!terms.exist()) {
            return List.of();
        }
        return terms.around(month.getYear()).stream()
                .filter(term -> term.touches(month))
                .toList();
    }
}
