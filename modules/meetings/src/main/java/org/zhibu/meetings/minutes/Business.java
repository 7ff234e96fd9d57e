package org.zhibu.meetings.minutes;

/** What a vote is about. It says which quorum and form the vote needs, and whether it names a person. */
public enum Business {
    ORDINARY(false),
    /** 接收预备党员. */
    ADMISSION(true),
    /** 预备党员转正. */
    CONVERSION(true),
    /** 延长预备期. */
    EXTENSION(true),
    /** 取消预备党员资格. */
    CANCELLATION(true),
    /** 党纪处分. */
    DISCIPLINE(true),
    /** 不合格党员处置. */
    DISPOSAL(true),
    /** 确定入党积极分子. */
    ACTIVIST(true),
    /** 确定发展对象. */
    CANDIDATE(true),
    /** 党委审批. */
    COMMITTEE_APPROVAL(true),
    /** 团组织推优. */
    LEAGUE_RECOMMENDATION(true),
    /** 选举. */
    ELECTION(false);

    private final boolean personal;

    Business(boolean personal) {
        this.personal = personal;
    }

    /** Whether each person is discussed and voted on alone (MEET-73). */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether the person belongs to a branch below, whose register is not this organisation's, and is known by the name alone. */
    public boolean isOfBranchBelow() {
        return this == COMMITTEE_APPROVAL;
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.business." + name();
    }
}
