package org.zhibu.meetings.plan;

/** How a meeting compares with its plan (MEET-26). Words stand in the bundle as {@code meetings.deviation.<name>}. */
public enum Deviation {
    /** Its day has not come. */
    AHEAD,
    /** Held on the day for which it was planned first. */
    AS_PLANNED,
    /** On another day than the one for which it was planned first. */
    MOVED,
    /** Its day has passed and nothing was held. */
    MISSED,
    /** Held without having been planned. */
    EXTRA
}
