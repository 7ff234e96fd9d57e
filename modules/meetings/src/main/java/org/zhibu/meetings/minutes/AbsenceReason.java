package org.zhibu.meetings.minutes;

/** Why someone is absent (MIN-09). {@link #NO_LEAVE} is a reason too, with consequences (MEET-39); {@link #OTHER} needs a text. */
public enum AbsenceReason {
    SICK,
    PERSONAL,
    DUTY,
    WORK_AWAY,
    NO_LEAVE,
    OTHER;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.reason." + name();
    }
}
