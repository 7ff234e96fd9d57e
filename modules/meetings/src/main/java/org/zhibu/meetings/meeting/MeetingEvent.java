package org.zhibu.meetings.meeting;

/** What moves a meeting on its way. */
public enum MeetingEvent {
    CONSENT,
    NOTIFY,
    HOLD,
    COMPLETE,
    REOPEN,
    ARCHIVE,
    CANCEL;

    /** Message key of the act, a verb. */
    public String messageKey() {
        return "meetings.event." + name();
    }
}
