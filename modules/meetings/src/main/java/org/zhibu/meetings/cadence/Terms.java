package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of a school. Where there are none, the whole year counts.
 *
 * @param weeks length of a term; 0 for organisations without terms
 * @param autumnFrom first day of the autumn term as month and day (MMDD)
 * @param springFrom the same of the spring term
 */
public record Terms(int weeks, int autumnFrom, int springFrom) {
    /** The calendar year alone. */
    public static final Terms NONE = new Terms(0, 901, 301);

    public boolean exist() {
        return weeks > 0;
    }

    /** Terms that begin in the given year or the one before. */
    List<Span> around(int year) {
        return Stream.of(start(year - 1, autumnFrom), start(year, springFrom), start(year, autumnFrom))
                .map(from -> new Span(from, from.plusWeeks(weeks).minusDays(1)))
                .toList();
    }

    private static LocalDate start(int year, int monthAndDay) {
        return LocalDate.of(year, monthAndDay / 100, monthAndDay % 100);
    }
}
