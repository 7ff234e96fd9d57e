package org.zhibu.api.policy;

/** Length of a cadence's period (MEET-23). */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    SEMESTER,
    HALF_YEAR,
    YEAR
}
