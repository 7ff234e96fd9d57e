package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is typed for a reply; the rest follows from its cases.
 *
 * @param seals what stands on it as a picture; for the rest there is room on the paper
 */
public record ReplyDraft(
        String title,
        String addressees,
        String basis,
        String instructions,
        String signedBy,
        LocalDate signedOn,
        Set<SealKind> seals) {
    public ReplyDraft {
        seals = Set.copyOf(seals);
    }
}
