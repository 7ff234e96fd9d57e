package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;

/**
 * A person's assessment of a period, there or missing.
 *
 * @param due false for somebody whose time began within the period
 * @param id null while it is missing
 * @param draft what it says; null while it is missing
 * @param improvement time to improve that runs or ran out without a better assessment; null when the last one was good (DEV-17)
 */
public record DueAssessment(
        UUID caseId,
        String name,
        @Nullable String group,
        @Nullable ActivistTier tier,
        boolean due,
        @Nullable UUID id,
        @Nullable AssessmentDraft draft,
        int version,
        @Nullable Improvement improvement) {
    public boolean isThere() {
        return id != null;
    }

    /** DEV-16: assessed, but not talked with yet. */
    public boolean talkOutstanding() {
        return draft != null && draft.talkedOn() == null;
    }

    /** Day of the assessment, if there is one. */
    public @Nullable LocalDate on() {
        return draft == null ? null : draft.on();
    }
}
