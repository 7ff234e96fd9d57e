package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year, or one half of it.
 *
 * @param half 1 or 2; 0 for the whole year
 */
public record Term(int year, int half) {
    /** The half-year that a day lies in. */
    public static Term halfOf(LocalDate day) {
        return new Term(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public static Term year(int year) {
        return new Term(year, 0);
    }

    /** Halves and years back from the day, the latest first. */
    public static List<Term> back(LocalDate day, int years) {
        return IntStream.range(0, years)
                .map(i -> day.getYear() - i)
                .boxed()
                .flatMap(y -> Stream.of(new Term(y, 2), new Term(y, 1), year(y)))
                .filter(t -> !t.from().isAfter(day))
                .toList();
    }

    public LocalDate from() {
        return LocalDate.of(year, half == 2 ? 7 : 1, 1);
    }

    public LocalDate until() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /** Message key of the name, with the year as its argument. */
    public String messageKey() {
        return "meetings.term." + half;
    }
}
