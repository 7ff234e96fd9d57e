package org.zhibu.meetings.minutes;

/** How a vote is taken (MIN-17). */
public enum VoteForm {
    SECRET_BALLOT,
    SHOW_OF_HANDS,
    ORAL;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.voteForm." + name();
    }
}
