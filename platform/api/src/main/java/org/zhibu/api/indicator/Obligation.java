package org.zhibu.api.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something an organisation has to do a number of times in a period, and how often it did.
 *
 * @param code as declared in the {@link IndicatorSet}
 * @param held how often it counts, up to the end of the month asked for
 * @param due how often at least in the whole period; 0 when the obligation does not apply
 * @param amberFrom first day on which it counts as due soon (临期)
 * @param until last day of the period; after it a short count is overdue (逾期)
 * @param times how often it was held in that month alone, for the figures of the year; null to take what {@code held} grew by
 */
public record Obligation(
        String code,
        int held,
        int due,
        LocalDate amberFrom,
        LocalDate until,
        @Nullable Integer times) {
    /** Where each time counts. */
    public Obligation(String code, int held, int due, LocalDate amberFrom, LocalDate until) {
        this(code, held, due, amberFrom, until, null);
    }

    /** With what was held in the month alone, where not each time counts towards what is due. */
    public Obligation withTimes(int heldInMonth) {
        return new Obligation(code, held, due, amberFrom, until, heldInMonth);
    }
}
