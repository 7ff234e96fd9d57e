package org.zhibu.api.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history of a person's standing.
 *
 * @param effectiveFrom {@link LocalDate#MIN} where nobody knows since when
 * @param effectiveUntil last day; null when open, or when the next row ends it
 * @param liftedOn first day after a side state that was ended
 * @param reversed whether a later row took it back
 * @param recordedBy who wrote it down; empty for the entry in the register
 */
public record StatusEntry(
        UUID id,
        StatusAct act,
        PoliticalStatus from,
        PoliticalStatus to,
        @Nullable ActivistTier tier,
        DecidingBody body,
        @Nullable LocalDate decidedOn,
        DecidingBody approvalBody,
        @Nullable LocalDate approvedOn,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable RemovalCause cause,
        String basis,
        String reason,
        @Nullable UUID of,
        @Nullable LocalDate liftedOn,
        boolean reversed,
        String recordedBy,
        Instant recordedAt) {}
