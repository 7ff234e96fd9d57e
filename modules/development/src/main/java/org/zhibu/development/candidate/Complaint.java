package org.zhibu.development.candidate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or a strong controversy (DEV-44).
 *
 * @param source who raised it, or from where it came; empty for those who may not read it, like all texts of it
 * @param clearedOn null while it is open
 */
public record Complaint(
        UUID id,
        LocalDate raisedOn,
        String source,
        String text,
        String investigator,
        String investigation,
        String finding,
        @Nullable LocalDate clearedOn,
        String clearedBy,
        int version) {
    public boolean isOpen() {
        return clearedOn == null;
    }

    Complaint withoutTexts() {
        return new Complaint(id, raisedOn, "", "", "", "", "", clearedOn, "", version);
    }
}
