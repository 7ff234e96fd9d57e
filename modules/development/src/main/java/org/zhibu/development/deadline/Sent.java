package org.zhibu.development.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.SubmissionState;

/**
 * What was handed up of a case in its present state.
 *
 * @param due day by which the body above answers; null when none is set
 */
public record Sent(SubmissionState state, @Nullable LocalDate due) {}
