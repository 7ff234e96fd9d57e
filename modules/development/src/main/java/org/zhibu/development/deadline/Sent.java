package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.SubmissionState;

/**
 * What was handed up of a case in its present state.
 *
 * @param due day by which the body above answers; null when none is set
 * @param reminders days before that day on which it is brought to mind, the earliest first (DEV-73)
 */
public record Sent(SubmissionState state, @Nullable LocalDate due, List<LocalDate> reminders) {
    public Sent {
        reminders = List.copyOf(reminders);
    }
}
