package org.zhibu.development.plan;

import java.util.List;
import java.util.Map;
import org.zhibu.development.figure.Dimension;

/**
 * The numbers of plans, as the policies of the organisation have them on a day.
 *
 * @param structure shares that its kind asks for, where no plan says otherwise
 * @param poolMin activists that a branch should have at least; 0 where nobody asks
 * @param womenPerTwoYears women that a branch should admit within two years; 0 where nobody asks
 */
public record PlanNumbers(
        int floatPercent,
        boolean borderInclusive,
        int activistsPerNew,
        int minNew,
        int poolMin,
        int poolMax,
        int zeroYearsWarn,
        int zeroYearsList,
        int tolerance,
        int crashPercent,
        int womenPerTwoYears,
        List<Target> structure) {
    public PlanNumbers {
        structure = List.copyOf(structure);
    }

    /** The shares of the plan, or those of the kind where it names none. */
    public List<Target> targets(List<Target> ofPlan) {
        return ofPlan.isEmpty() ? structure : ofPlan;
    }

    /** Each share of those admitted beside its target. */
    public List<ShareLine> check(List<Target> targets, Map<Dimension, Integer> counts, int total) {
        return targets.stream()
                .map(t -> t.check(counts.getOrDefault(t.dimension(), 0), total, tolerance))
                .toList();
    }
}
