package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
public record Span(LocalDate from, LocalDate until) {
    /** First day of the last part of the span (临期, MEET-23); at least its last day. */
    public LocalDate amberFrom(int percent) {
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        long amber = Math.max(1, (days * percent + 99) / 100);
        return until.minusDays(amber - 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(Span other) {
        return !from.isAfter(other.until) && !until.isBefore(other.from);
    }

    boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && !until.isBefore(month.atDay(1));
    }
}
