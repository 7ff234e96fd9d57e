package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the political review (函调).
 *
 * @param aboutName whom it asks about
 * @param relation how that person is related to the candidate
 * @param unit where it went
 * @param returnedOn null until the slip came back
 * @param dropped why nobody waits for the answer any more; empty while somebody does
 * @param attachmentId scan of the answer
 */
public record Inquiry(
        UUID id,
        UUID caseId,
        String person,
        String number,
        String aboutName,
        String relation,
        String unit,
        String asked,
        LocalDate sentOn,
        @Nullable LocalDate returnedOn,
        String answer,
        String dropped,
        @Nullable UUID attachmentId,
        int version) {
    public boolean isOpen() {
        return returnedOn == null && dropped.isEmpty();
    }
}
