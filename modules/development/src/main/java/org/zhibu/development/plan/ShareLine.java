package org.zhibu.development.plan;

import org.zhibu.development.figure.Rate;

/**
 * One share of the structure beside its target (PLAN-17).
 *
 * @param met by exact fractions; true as long as nobody was admitted
 * @param needed heads of the total that would satisfy it
 */
public record ShareLine(Target target, int count, int total, boolean met, int needed) {
    /** Heads that lack; 0 when it is met, or when there are too many. */
    public int missing() {
        return met || target.operator() == Target.Operator.LE ? 0 : Math.max(0, needed - count);
    }

    /** Message key of whether it is met; of nothing while nobody was admitted. */
    public String state() {
        if (total == 0) {
            return "development.paper.notApplicable";
        }
        if (met) {
            return "development.plan.met";
        }
        return missing() == 0 ? "development.plan.over" : "development.plan.notMet";
    }

    public Rate rate() {
        return new Rate(count, total);
    }
}
