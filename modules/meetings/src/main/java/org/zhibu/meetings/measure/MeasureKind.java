package org.zhibu.meetings.measure;

/** Kind of a problem that a democratic life meeting brought up; each asks for something else (MEET-85). */
public enum MeasureKind {
    /** Of one person: the cause is asked. */
    PERSONAL,
    /** A hot issue of the masses: it is settled by a day. */
    MASSES,
    /** Against discipline or law: it goes to the department that deals with it. */
    BREACH,
    /** Of the leading body as a whole. */
    GENERAL;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.measure.kind." + name();
    }
}
