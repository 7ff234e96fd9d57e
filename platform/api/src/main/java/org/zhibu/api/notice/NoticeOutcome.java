package org.zhibu.api.notice;

/** How a notice ended; the gate for the next step (DEV-49). */
public enum NoticeOutcome {
    NO_OBJECTION,
    OBJECTIONS_NOT_UPHELD,
    OBJECTION_UPHELD;

    /** Whether the next step may be taken. */
    public boolean isClear() {
        return this != OBJECTION_UPHELD;
    }

    /** Of the platform's bundle. */
    public String messageKey() {
        return "notice.outcome." + name();
    }
}
