package org.zhibu.server.submission;

/** What is done with a submission; the history keeps each. */
public enum Step {
    HAND_IN,
    RECALL,
    WITHDRAW,
    /** Taken back because it was not approved by its day (DEV-74). */
    TAKE_BACK,
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
