package org.zhibu.server.submission;

/** What is done with a submission; the history keeps each. */
public enum Step {
    HAND_IN,
    RECALL,
    WITHDRAW,
    OPEN,
    REVIEW,
    RETURN,
    EXTEND,
    /** The talk before an approval (STEP-16). */
    TALK,
    DECIDE,
    REPLY,
    /** The body above the committee took note of the approval (STEP-18). */
    FILE;

    public String messageKey() {
        return "submission.step." + name();
    }
}
