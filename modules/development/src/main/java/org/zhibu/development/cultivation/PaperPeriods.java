package org.zhibu.development.cultivation;

import org.zhibu.api.policy.Period;
import org.zhibu.development.path.Limits;

/** Which length of period a paper of a code stands for. */
final class PaperPeriods {
    private PaperPeriods() {}

    /** @param kind of an assessment; anything for a report */
    static Period of(String code, String kind, Limits limits) {
        if (code.equals("MAT-08")) {
            return limits.reports().per();
        }
        return switch (kind) {
            case "JUDGEMENT" -> limits.judgements().per();
            case "PROBATIONER" -> limits.probationAssessments().per();
            default -> limits.assessments().per();
        };
    }
}
