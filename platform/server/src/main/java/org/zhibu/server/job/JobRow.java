package org.zhibu.server.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the operator sees it.
 *
 * @param next null when no node has it on its clock yet
 * @param lastStart null when it never ran
 * @param lastEnd null while it runs
 * @param errorId of the first failure of the last run, as in the log; null when there was none
 */
public record JobRow(
        String name,
        String titleKey,
        @Nullable Instant next,
        @Nullable Instant lastStart,
        @Nullable Instant lastEnd,
        int organizations,
        int failed,
        @Nullable String errorId,
        @Nullable String node) {
    public boolean running() {
        return lastStart != null && lastEnd == null;
    }

    /** Null while it runs, and when it never ran. */
    public @Nullable Duration took() {
        return lastStart == null || lastEnd == null ? null : Duration.between(lastStart, lastEnd);
    }
}
