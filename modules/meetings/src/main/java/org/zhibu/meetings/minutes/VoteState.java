package org.zhibu.meetings.minutes;

/** Where a vote stands. */
public enum VoteState {
    /** Put on the list; nothing is counted yet. */
    OPEN,
    COUNTED,
    /** Not taken; the matter comes back at the next meeting (MEET-52, MEET-72). */
    POSTPONED
}
