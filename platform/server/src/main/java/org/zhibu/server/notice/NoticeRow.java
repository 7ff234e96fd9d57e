package org.zhibu.server.notice;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;

/**
 * A notice in a list.
 *
 * @param names of the persons
 * @param daysLeft days on which it can still be read, today counted; 0 unless it is public
 * @param openObjections objections without an answer
 */
public record NoticeRow(
        NoticeId id,
        NoticeState state,
        int round,
        String matter,
        String names,
        LocalDate from,
        LocalDate to,
        long daysLeft,
        int objections,
        int openObjections,
        @Nullable NoticeOutcome outcome,
        int version)
        implements Serializable {}
