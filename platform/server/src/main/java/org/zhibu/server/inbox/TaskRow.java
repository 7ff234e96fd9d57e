package org.zhibu.server.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as one reads it.
 *
 * @param organization name of the organisation below that left it undone; null for a task of the own one
 * @param standsInFor name of the one for whom the reader does it, or null
 * @param fresh whether it was brought to mind since the reader last looked
 * @param withdrawn whether it ended because nobody needs to do it any more
 * @param closedFor name of the one for whom it was done, or null
 */
public record TaskRow(
        UUID id,
        String source,
        String messageKey,
        List<String> arguments,
        String link,
        String rule,
        String whyKey,
        @Nullable LocalDate due,
        Instant since,
        @Nullable String organization,
        @Nullable String standsInFor,
        boolean fresh,
        boolean withdrawn,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedFor) {
    public boolean open() {
        return closedAt == null;
    }

    public boolean late(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }
}
