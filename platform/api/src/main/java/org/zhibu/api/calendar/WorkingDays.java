package org.zhibu.api.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.zhibu.api.rule.Finding;

/**
 * The working days of China: Monday to Friday, without public holidays, with the days on which the State Council lets people work
 * for them. The days of a year are data that the operator keeps; a year without data counts Monday to Friday, and
 * {@link #caveat} says so.
 */
public interface WorkingDays {
    /** Whether people work on the day. */
    boolean isWorkingDay(LocalDate day);

    /**
     * The last day of a deadline of so many working days. The first day that counts is the one after {@code from}; with a negative
     * number the days count backwards.
     *
     * @return {@code from} itself when the number is 0
     */
    LocalDate plus(LocalDate from, int workingDays);

    /** Working days from the first to the last day, both counted; 0 when the last lies before the first. */
    int count(LocalDate fromInclusive, LocalDate toInclusive);

    /** A warning that names the years between the two days whose holidays are not known; empty when all are. */
    Optional<Finding> caveat(LocalDate from, LocalDate to);
}
