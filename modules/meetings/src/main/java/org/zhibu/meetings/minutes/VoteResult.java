package org.zhibu.meetings.minutes;

/** What came of a vote. */
public enum VoteResult {
    OPEN,
    POSTPONED,
    /** Too few voters came, so that the votes decide nothing (MEET-51). */
    NO_QUORUM,
    PASSED,
    NOT_PASSED;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.voteResult." + name();
    }
}
