package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.development.path.CaseState;

/**
 * Somebody who took part in a training.
 *
 * @param score null while it is not there
 * @param passed whether the score reaches the mark (SCOR-04)
 * @param essayOn day on which the essay was handed in; null while it is missing (DEV-26)
 */
public record Trainee(
        UUID caseId,
        String name,
        CaseState state,
        @Nullable BigDecimal score,
        boolean passed,
        String certificate,
        @Nullable LocalDate essayOn,
        @Nullable UUID attachment) {
    /** What is entered of this person. */
    public Trainees.Result result() {
        return new Trainees.Result(
                score, certificate, essayOn, attachment == null ? null : new AttachmentId(attachment));
    }
}
