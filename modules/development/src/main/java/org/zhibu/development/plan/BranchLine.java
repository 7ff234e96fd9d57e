package org.zhibu.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.figure.Figure;

/**
 * A branch in the table of its committee (PLAN-01): what it drafted, what it got, what became of it.
 *
 * @param draft null unless it was handed up
 * @param issued null until the committee has issued it
 * @param counts by codes; flows of the year so far, and what stands
 * @param checks how many half-years were checked by the branch itself, and by the committee
 */
public record BranchLine(
        long organization,
        String name,
        boolean village,
        @Nullable PlanContent draft,
        @Nullable PlanContent issued,
        int edition,
        @Nullable LocalDate pledgedOn,
        Map<String, Long> counts,
        int busiestMonth,
        int selfChecks,
        int checks,
        List<Finding> findings) {
    public BranchLine {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    public int count(Figure figure) {
        return Math.toIntExact(counts.getOrDefault(figure.code(), 0L));
    }

    /** The plan that counts: as issued, else as drafted. */
    public PlanContent plan() {
        return issued != null ? issued : draft != null ? draft : PlanContent.EMPTY;
    }
}
