package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone said against a notice.
 *
 * @param objector empty for someone who does not want to be named
 * @param upheld null until it is answered
 */
public record Objection(
        UUID id,
        LocalDate receivedOn,
        String objector,
        String content,
        String inquiry,
        String answer,
        @Nullable Boolean upheld,
        @Nullable LocalDate answeredOn,
        int version) {
    public boolean isOpen() {
        return upheld == null;
    }
}
