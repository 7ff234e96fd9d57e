package org.zhibu.server.submission;

import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionState;

/**
 * Which submissions a list shows; null and empty mean all.
 *
 * @param text found in the title, the number, the other organisation's name or a person's name
 * @param waiting only what waits for the reader's organisation
 */
public record SubmissionFilter(
        String text, @Nullable Matter matter, @Nullable SubmissionState state, boolean waiting) {
    /** Everything. */
    public static final SubmissionFilter ALL = new SubmissionFilter("", null, null, false);
}
