package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.policy.Period;
import org.zhibu.development.path.Span;

/**
 * A year, half-year, quarter or month that figures are about (DASH-05).
 *
 * @param nth within the year, from 1 on
 */
public record Term(int year, Period per, int nth) {
    private static final List<Period> LENGTHS = List.of(Period.YEAR, Period.HALF_YEAR, Period.QUARTER, Period.MONTH);
    private static final int MONTHS_OF_YEAR = 12;

    public static Term ofYear(int year) {
        return new Term(year, Period.YEAR, 1);
    }

    /** All of a year: the year itself, its halves, its quarters, its months. */
    public static List<Term> of(int year) {
        List<Term> terms = new ArrayList<>();
        for (Period per : LENGTHS) {
            for (int n = 1; n <= MONTHS_OF_YEAR / months(per); n++) {
                terms.add(new Term(year, per, n));
            }
        }
        return terms;
    }

    /** By its address, {@code HALF_YEAR-1}; the year itself when it is none. */
    public static Term of(int year, String address) {
        return of(year).stream()
                .filter(t -> t.address().equals(address))
                .findFirst()
                .orElse(ofYear(year));
    }

    public String address() {
        return per + "-" + nth;
    }

    public LocalDate from() {
        return LocalDate.of(year, (nth - 1) * months() + 1, 1);
    }

    public LocalDate until() {
        return Span.of(per, from()).last();
    }

    public int months() {
        return months(per);
    }

    /** The same period a year earlier. */
    public Term before() {
        return new Term(year - 1, per, nth);
    }

    public String messageKey() {
        return "development.term." + per;
    }

    private static int months(Period per) {
        return switch (per) {
            case YEAR -> MONTHS_OF_YEAR;
            case HALF_YEAR, SEMESTER -> 6;
            case QUARTER -> 3;
            case MONTH, WEEK -> 1;
        };
    }
}
