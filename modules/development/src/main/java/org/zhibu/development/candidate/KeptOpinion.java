package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** An opinion on record. */
public record KeptOpinion(
        UUID id,
        OpinionStage stage,
        OpinionSource source,
        LocalDate saidOn,
        String saidBy,
        String text,
        boolean inFavour,
        String recordedBy,
        int version) {}
