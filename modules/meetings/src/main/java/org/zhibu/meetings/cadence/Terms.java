package org.zhibu.meetings.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of a school. Where there are none, the whole year counts.
 *
 * @param weeks length of a term; 0 for organisations without terms
 * @param autumnFrom first day of the autumn term as month and day (MMDD)
 * @param springFrom the same of the spring term
 * @param entered terms as the school has entered them; each stands for the usual one that it overlaps
 */
public record Terms(int weeks, int autumnFrom, int springFrom, List<Span> entered) {
    /** The calendar year alone. */
    public static final Terms NONE = new Terms(0, 901, 301);

    public Terms {
        entered = entered.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    public Terms(int weeks, int autumnFrom, int springFrom) {
        this(weeks, autumnFrom, springFrom, List.of());
    }

    Terms with(List<Span> terms) {
        return new Terms(weeks, autumnFrom, springFrom, terms);
    }

    /** Whether what is due each week or month is due in terms alone. */
    public boolean exist() {
        return weeks > 0;
    }

    /** Terms that begin in the given year or the one before. */
    List<Span> around(int year) {
        List<Span> terms = new ArrayList<>(entered);
        Stream.of(start(year - 1, autumnFrom), start(year, springFrom), start(year, autumnFrom))
                .map(from -> new Span(from, from.plusWeeks(weeks).minusDays(1)))
                .filter(usual -> entered.stream().noneMatch(usual::overlaps))
                .forEach(terms::add);
        terms.removeIf(term -> term.until().getYear() < year || term.from().getYear() > year);
        terms.sort(Comparator.comparing(Span::from));
        return terms;
    }

    private static LocalDate start(int year, int monthAndDay) {
        return LocalDate.of(year, monthAndDay / 100, monthAndDay % 100);
    }
}
