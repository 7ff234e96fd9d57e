package org.zhibu.api.submission;

/** The columns of the authority matrix, from the bottom up. */
public enum Body {
    /** The group (党小组). */
    GROUP,
    /** The branch's committee (支委会). */
    BRANCH_COMMITTEE,
    /** The branch's general meeting (支部大会). */
    BRANCH_MEETING,
    /** The general branch (党总支), where the tree has one. */
    GENERAL_BRANCH,
    /** The grassroots committee with the power to approve (基层党委). */
    COMMITTEE,
    /** The county's organisation department. */
    COUNTY
}
