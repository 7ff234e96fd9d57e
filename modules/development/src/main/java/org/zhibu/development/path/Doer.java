package org.zhibu.development.path;

/** Who does or decides a step (§4.1). */
public enum Doer {
    PERSON,
    BRANCH,
    BRANCH_COMMITTEE,
    GENERAL_MEETING,
    COMMITTEE,
    COUNTY;

    /** Whether it is a meeting of the branch, with votes that are counted. */
    public boolean isBranchMeeting() {
        return this == BRANCH_COMMITTEE || this == GENERAL_MEETING;
    }

    public String messageKey() {
        return "development.doer." + name();
    }
}
