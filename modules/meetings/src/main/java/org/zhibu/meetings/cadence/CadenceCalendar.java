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

    /**
     * The periods that a month's row speaks of: the weeks that end in it, else the one period that it lies in. Empty when nothing
     * is due in that month.
     */
    public List<Span> periods(Period per, YearMonth month) {
        return switch (per) {
            case WEEK -> terms.exist() ? termWeeks(month) : weeks(month);
            case MONTH -> terms.exist() && inTerm(month).isEmpty() ? List.of() : List.of(months(month, 1));
            case QUARTER -> List.of(months(month, 3));
            case HALF_YEAR -> List.of(months(month, 6));
            case YEAR -> List.of(months(month, 12));
            case SEMESTER -> terms.exist() ? inTerm(month) : List.of(months(month, 6));
        };
    }

    /** The months whose rows a record of the month reaches: up to the end of the period. */
    public List<YearMonth> monthsTouched(Period per, YearMonth month) {
        YearMonth last = switch (per) {
            // the last week may end in the next month
            case WEEK -> month.plusMonths(1);
            case MONTH -> month;
            case QUARTER, HALF_YEAR, YEAR, SEMESTER ->
                periods(per, month).stream()
                        .map(span -> YearMonth.from(span.until()))
                        .max(YearMonth::compareTo)
                        .orElse(month);
        };
        return Stream.iterate(month, m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
    }

    private static Span months(YearMonth month, int length) {
        YearMonth first = month.withMonth((month.getMonthValue() - 1) / length * length + 1);
        return new Span(first.atDay(1), first.plusMonths(length - 1).atEndOfMonth());
    }

    private static List<Span> weeks(YearMonth month) {
        LocalDate sunday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Stream.iterate(sunday, d -> YearMonth.from(d).equals(month), d -> d.plusWeeks(1))
                .map(d -> new Span(d.minusDays(6), d))
                .toList();
    }

    private List<Span> termWeeks(YearMonth month) {
        return terms.around(month.getYear()).stream()
                .flatMap(term -> Stream.iterate(term.from(), d -> d.isBefore(term.until()), d -> d.plusWeeks(1))
                        .map(d -> new Span(d, d.plusDays(6))))
                .filter(week -> YearMonth.from(week.until()).equals(month))
                .toList();
    }

    private List<Span> inTerm(YearMonth month) {
        return terms.around(month.getYear()).stream()
                .filter(term -> term.touches(month))
                .toList();
    }
}
