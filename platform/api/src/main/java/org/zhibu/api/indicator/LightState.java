package org.zhibu.api.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an organisation stands with something it has to do. Words stand in the bundle as {@code light.<name>}. */
public enum LightState {
    /** 已满足: done for the period. */
    SATISFIED,
    /** Not done yet, and not yet near its end. */
    ON_TRACK,
    /** 临期: due soon. */
    DUE_SOON,
    /** 逾期: the period ended short. */
    OVERDUE,
    /** 不适用: the organisation does not have to. */
    NOT_APPLICABLE,
    /** 未启用: the organisation has not switched the module on, so nothing is known. */
    NOT_ENABLED;

    /**
     * The light of something due in a period (MEET-23).
     *
     * @param amberFrom first day on which a short count is due soon; null when nothing is known
     * @param until last day of the period; null likewise
     * @param day today, or the day after a month that has passed
     */
    public static LightState of(
            int held, int due, @Nullable LocalDate amberFrom, @Nullable LocalDate until, LocalDate day) {
        if (due == 0) {
            return NOT_APPLICABLE;
        }
        if (held >= due) {
            return SATISFIED;
        }
        if (until != null && day.isAfter(until)) {
            return OVERDUE;
        }
        return amberFrom != null && !day.isBefore(amberFrom) ? DUE_SOON : ON_TRACK;
    }
}
