package org.zhibu.api.submission;

/** How a submission ended. */
public enum Outcome {
    APPROVED,
    REFUSED,
    /** A filing or report that was taken note of. */
    NOTED
}
