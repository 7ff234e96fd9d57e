package org.zhibu.api.submission;

/** What is asked of the addressee. */
public enum SubmissionAct {
    /** 请示: the addressee decides. */
    REQUEST,
    /** 备案: the addressee takes it on file; nothing is decided. */
    FILING,
    /** 预审: the addressee's committee meeting decides whether the procedure may begin. */
    PRE_REVIEW,
    /** 审批: the addressee's committee meeting approves or refuses. */
    APPROVAL,
    /** 上报: the addressee takes note. */
    REPORT;

    /** Whether only a minuted meeting of the committee may decide (AUTH-29). */
    public boolean needsMeeting() {
        return this == PRE_REVIEW || this == APPROVAL;
    }

    /** Whether there is something to decide, rather than to take note of. */
    public boolean isDecided() {
        return needsMeeting() || this == REQUEST;
    }
}
