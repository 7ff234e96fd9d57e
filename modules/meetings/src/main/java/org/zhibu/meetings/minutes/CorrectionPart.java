package org.zhibu.meetings.minutes;

/** Which part of archived minutes a correction speaks of. */
public enum CorrectionPart {
    TITLE,
    TIME_AND_PLACE,
    ATTENDANCE,
    TOPICS,
    SPEECHES,
    CONCLUSIONS,
    VOTES,
    RESOLUTION,
    TASKS,
    SUMMARY,
    OTHER;

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.part." + name();
    }
}
