package org.zhibu.server.submission;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionState;

/**
 * Which submissions a list shows; null and empty mean all.
 *
 * @param text found in the title, the number, the other organisation's name or a person's name
 * @param sender number of the organisation that sent it
 * @param waiting only what waits for the reader's organisation
 */
public record SubmissionFilter(
        String text,
        @Nullable Matter matter,
        @Nullable SubmissionState state,
        @Nullable Long sender,
        boolean waiting) {
    /** Everything. */
    public static final SubmissionFilter ALL = new SubmissionFilter("", null, null, null, false);
}
