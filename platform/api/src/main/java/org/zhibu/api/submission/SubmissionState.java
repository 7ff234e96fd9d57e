package org.zhibu.api.submission;

/** Where a submission stands. */
public enum SubmissionState {
    /** Not handed in yet, or taken back before anybody opened it. */
    DRAFT,
    /** Handed in; the sender may still take it back. */
    HANDED_IN,
    /** Opened by the station that holds it. */
    OPENED,
    /** Reviewed on the way and sent on; the next station has not opened it yet. */
    FORWARDED,
    /** Sent back, to be completed. */
    RETURNED,
    /** Decided, or taken note of. */
    DECIDED,
    /** A reply document covers it. */
    REPLIED,
    /** Given up by the sender after it was sent back. */
    WITHDRAWN;

    /** Whether it is on its way or with the addressee. */
    public boolean isUnderWay() {
        return this == HANDED_IN || this == OPENED || this == FORWARDED;
    }

    /** Whether the sender may change the contents. */
    public boolean isWithSender() {
        return this == DRAFT || this == RETURNED;
    }
}
