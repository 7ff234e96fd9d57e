package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.policy.Period;

/** A period of the calendar, both days included. */
public record Span(LocalDate first, LocalDate last) {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;
    private static final int MONTHS_OF_YEAR = 12;

    /** The period that holds the day. */
    public static Span of(Period per, LocalDate day) {
        if (per == Period.WEEK) {
            LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            return new Span(monday, monday.plusWeeks(1).minusDays(1));
        }
        int months = months(per);
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        return new Span(first, first.plusMonths(months).minusDays(1));
    }

    /** Whole periods between two days: those that begin on or after the first and end before the second. */
    public static List<Span> whole(Period per, LocalDate from, LocalDate before) {
        List<Span> spans = new ArrayList<>();
        Span span = of(per, from);
        if (span.first().isBefore(from)) {
            span = of(per, span.last().plusDays(1));
        }
        while (span.last().isBefore(before)) {
            spans.add(span);
            span = of(per, span.last().plusDays(1));
        }
        return spans;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Semesters count as half-years where no other day is known. */
    private static int months(Period per) {
        return switch (per) {
            case WEEK, MONTH -> 1;
            case QUARTER -> MONTHS_OF_QUARTER;
            case SEMESTER, HALF_YEAR -> MONTHS_OF_HALF_YEAR;
            case YEAR -> MONTHS_OF_YEAR;
        };
    }
}
