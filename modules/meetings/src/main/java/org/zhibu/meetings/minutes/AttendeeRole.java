package org.zhibu.meetings.minutes;

/** As what someone takes part. Exempt are the old, weak, seriously ill or disabled (MEET-40): they are not expected. */
public enum AttendeeRole {
    MEMBER,
    EXEMPT,
    OBSERVER,
    LEADER;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.role." + name();
    }
}
