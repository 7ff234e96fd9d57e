package org.zhibu.meetings.minutes;

/** Whether an attendee came. */
public enum Presence {
    UNKNOWN,
    PRESENT,
    ABSENT;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.presence." + name();
    }
}
