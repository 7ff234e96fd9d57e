package org.zhibu.development.plan;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.development.figure.Figures;

/**
 * All that a branch sees of a year's plan.
 *
 * @param status where the draft stands that was handed up
 * @param plan what counts: as issued, else as drafted
 * @param allowed how many the plan allows; empty without a plan
 */
public record PlanOverview(
        int year,
        Optional<YearPlan> draft,
        Optional<SubmissionStatus> status,
        Optional<IssuedPlan> issued,
        PlanContent plan,
        Optional<Allowed> allowed,
        Figures figures,
        List<ShareLine> structure,
        List<Finding> findings,
        List<PlanNote> notes,
        List<YearLine> history) {
    /** One year of the past: planned and done. */
    public record YearLine(int year, int planned, int admitted, int putUp) {}
}
