package org.zhibu.meetings.minutes;

/** Kind of meeting (MEET-01 to MEET-06). */
public enum MeetingKind {
    /** 支部党员大会, MEET-01. */
    GENERAL_MEETING("MEET-01"),
    /** 支部委员会, MEET-02. */
    BRANCH_COMMITTEE("MEET-02"),
    /** 党小组会, MEET-03. */
    GROUP_MEETING("MEET-03"),
    /** 党课, MEET-04. */
    LECTURE("MEET-04"),
    /** 主题党日, MEET-05. */
    THEMED_DAY("MEET-05"),
    /** 组织生活会, MEET-06. */
    LIFE_MEETING("MEET-06");

    private final String rule;

    MeetingKind(String rule) {
        this.rule = rule;
    }

    /** The rule that says how often it is held. */
    public String rule() {
        return rule;
    }

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
