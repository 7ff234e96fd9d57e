package org.zhibu.meetings.minutes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person decided because no meeting could be waited for (MEET-58, AUTH-27).
 *
 * @param matter at most 150 characters, for it becomes a topic
 * @param reason why it could not wait, at most 1000 characters
 * @param meeting to which it is reported; null while there is none
 */
public record Emergency(
        UUID id,
        String matter,
        LocalDate decidedOn,
        @Nullable UUID deciderId,
        String deciderName,
        String reason,
        String recordedBy,
        @Nullable UUID meeting) {}
