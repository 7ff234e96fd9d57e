package org.zhibu.meetings.cadence;

import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;

/**
 * How often a kind of meeting is due.
 *
 * @param endMonth month in which a period of the year ends: with 1, half-years run from February to July and from August to January
 */
public record Rhythm(Period per, int min, int endMonth) {
    /** Periods of the calendar year. */
    static Rhythm of(Cadence cadence) {
        return new Rhythm(cadence.per(), cadence.min(), 12);
    }
}
