package org.zhibu.development.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Resolution;

/**
 * An entry of a case as it was recorded, with those that were taken back.
 *
 * @param resolution how a meeting of the branch decided; null when none did
 * @param submission whose answer it is; null for none
 * @param told what became of a result from above; null for all else, and for what was taken back
 * @param undone whether it was taken back
 */
public record KeptEntry(
        UUID id,
        int seq,
        Act act,
        CaseState from,
        CaseState to,
        LocalDate day,
        @Nullable Resolution resolution,
        String number,
        String doneBy,
        String note,
        @Nullable LocalDate until,
        @Nullable UUID submission,
        @Nullable AttachmentId file,
        @Nullable Told told,
        boolean undone,
        String recordedBy,
        Instant recordedAt) {}
