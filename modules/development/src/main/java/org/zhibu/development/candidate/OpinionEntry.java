package org.zhibu.development.candidate;

import java.time.LocalDate;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/**
 * An opinion as it is entered.
 *
 * @param by who said it, in words; may be empty
 * @param controversial whether it is a strong controversy, which becomes a complaint (DEV-44)
 */
public record OpinionEntry(
        OpinionStage stage,
        OpinionSource source,
        LocalDate on,
        String by,
        String text,
        boolean inFavour,
        boolean controversial) {}
