package org.zhibu.meetings.minutes;

/** What a voter says to a matter. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.choice." + name();
    }
}
