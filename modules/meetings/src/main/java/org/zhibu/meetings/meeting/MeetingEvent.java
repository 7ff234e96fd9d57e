package org.zhibu.meetings.meeting;

/** What moves a meeting on its way. */
public enum MeetingEvent {
    CONSENT,
    NOTIFY,
    /** Enters a meeting of the past, without notice. */
    RECORD,
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
