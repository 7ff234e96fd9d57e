package org.zhibu.meetings.lecture;

/** How a missed lecture was made up (MEET-87). */
public enum MakeUpForm {
    /** Another session, held elsewhere or not minuted here. */
    OTHER_SESSION,
    READ_OUTLINE,
    /** Taught at home, for the old and the ill. */
    AT_HOME;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.makeUp.form." + name();
    }
}
