package org.zhibu.development.plan;

import java.util.List;

/**
 * What a plan is judged by.
 *
 * @param min planned number, at least; both 0 without a plan
 * @param over whether the year is over, so that too few can be said
 * @param admitted in the year so far
 * @param busiestMonth most that were admitted in one month of the year
 * @param elsewhere of those admitted, whose affiliation was elsewhere
 * @param activists cultivated now
 * @param plannedActivists as many as the plan says are to be cultivated; 0 where it says nothing
 * @param zeroYears whole years up to the last one in which nobody was admitted
 * @param womenInTwoYears women among those admitted in this year and the one before
 * @param illiterate of those admitted
 * @param village whether two years without admission lead to a proposal about the secretary
 * @param branch whether the minimum of a branch applies
 */
public record PlanFacts(
        int min,
        int max,
        boolean over,
        int admitted,
        int busiestMonth,
        int elsewhere,
        int activists,
        int plannedActivists,
        int zeroYears,
        int womenInTwoYears,
        int illiterate,
        boolean village,
        boolean branch,
        List<ShareLine> structure) {
    public PlanFacts {
        structure = List.copyOf(structure);
    }

    boolean isPlanned() {
        return max > 0;
    }
}
