package org.zhibu.meetings.convening;

/** What was answered to someone who asked leave. */
public enum LeaveState {
    ASKED,
    GRANTED,
    REFUSED;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.leave." + name();
    }
}
