package org.zhibu.meetings.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a problem (MEET-85).
 *
 * @param cause why, of a personal problem
 * @param department that deals with a breach
 * @param deadline of a hot issue of the masses always, else if there is one
 * @param outcome what came of it; empty as long as it is open
 */
public record Measure(
        UUID id,
        int version,
        MeasureKind kind,
        String problem,
        String cause,
        String department,
        String measure,
        @Nullable UUID owner,
        String ownerName,
        @Nullable LocalDate deadline,
        String outcome,
        @Nullable LocalDate doneOn) {}
