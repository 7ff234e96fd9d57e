package org.zhibu.server.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;

/**
 * A decided case in a reply.
 *
 * @param names of the people concerned, separated by 、; may be empty
 * @param from first day of what was granted, where that is known
 * @param until its last day, or null
 */
public record ReplyCase(
        SubmissionKey key,
        String sender,
        Matter matter,
        Outcome outcome,
        String title,
        String names,
        Granted granted,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /** Whether it was approved, and gives that. */
    boolean gives(Granted what) {
        return outcome == Outcome.APPROVED && granted == what;
    }
}
