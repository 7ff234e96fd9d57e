package org.zhibu.meetings.minutes;

/** Whose signature minutes need (MIN-21). */
public enum Signatory {
    CHAIR,
    RECORDER;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.signatory." + name();
    }
}
