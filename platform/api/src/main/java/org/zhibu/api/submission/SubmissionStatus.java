package org.zhibu.api.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an own submission stands.
 *
 * @param due day by which it has to be decided, or null
 * @param outcome null until it is decided
 * @param decidedOn day of the meeting that decided, or null
 * @param link path of its page, without leading slash
 */
public record SubmissionStatus(
        SubmissionId id,
        SubmissionState state,
        @Nullable LocalDate due,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn,
        String link) {}
