package org.zhibu.meetings.minutes;

/** Kind of meeting (MEET-01 to MEET-06). */
public enum MeetingKind {
    /** 支部党员大会, MEET-01. */
    GENERAL_MEETING,
    /** 支部委员会, MEET-02. */
    BRANCH_COMMITTEE,
    /** 党小组会, MEET-03. */
    GROUP_MEETING,
    /** 党课, MEET-04. */
    LECTURE,
    /** 主题党日, MEET-05. */
    THEMED_DAY,
    /** 组织生活会, MEET-06. */
    LIFE_MEETING;

    /** Code of the obligation among the indicators. */
    public String indicator() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the meeting belongs to one group. */
    public boolean ofGroup() {
        return this == GROUP_MEETING;
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.kind." + name();
    }
}
