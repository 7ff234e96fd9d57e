package org.zhibu.development.cultivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.Limits;

/**
 * An assessment to be kept (考察登记表, TPL-09).
 *
 * @param assessors who assessed, in words
 * @param shortcomings have to be named where the conclusion is bad (DEV-17)
 * @param talkedOn day of the talk about it; null while it is outstanding (DEV-16)
 * @param scores of a comprehensive judgement only (SCOR-02)
 */
public record AssessmentDraft(
        LocalDate on,
        String assessors,
        String thinking,
        String work,
        String masses,
        String shortcomings,
        boolean qualified,
        @Nullable LocalDate talkedOn,
        @Nullable Judged scores,
        String branchOpinion) {
    /** What the person, the masses and the branch gave. */
    public record Judged(BigDecimal self, BigDecimal masses, BigDecimal branch) {
        /** SCOR-02. */
        public BigDecimal total(Limits limits) {
            return limits.scoring().judgement(self, masses, branch);
        }
    }

    /** A good one of which no more is said. */
    public static AssessmentDraft good(LocalDate on, String assessors) {
        return new AssessmentDraft(on, assessors, "", "", "", "", true, null, null, "");
    }
}
