package org.zhibu.meetings.minutes;

/** How a vote is taken (MIN-17). */
public enum VoteForm {
    SECRET_BALLOT,
    /** Secret too: in the portal, for those without an account on paper. */
    ELECTRONIC_BALLOT,
    SHOW_OF_HANDS,
    ORAL;

    /** Whether nobody sees what a voter chose. Such a vote has ballots, which tellers count (MEET-75). */
    public boolean isSecret() {
        return this == SECRET_BALLOT || this == ELECTRONIC_BALLOT;
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.voteForm." + name();
    }
}
