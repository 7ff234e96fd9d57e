package org.zhibu.development.plan;

import java.util.Arrays;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/**
 * What a plan says (PLAN-02), as a draft and as issued.
 *
 * @param min planned number of new members, at least
 * @param max at most; the same where no range is planned
 * @param activists to be cultivated
 * @param words notes of the branch, or what the committee says to its plan
 */
public record PlanContent(
        int min, int max, int activists, List<Target> targets, List<PriorityGroup> groups, String words) {
    public static final PlanContent EMPTY = new PlanContent(0, 0, 0, List.of(), List.of(), "");

    public PlanContent {
        targets = List.copyOf(targets);
        groups = List.copyOf(groups);
    }

    /** {@code 14}, or {@code 14～16}. */
    public String range() {
        return min == max ? Integer.toString(min) : min + "\uff5e" + max;
    }

    void check() {
        if (max < min) {
            throw new RefusedException(
                    Finding.block("PLAN-02", "development.plan.refused.range").at("max"));
        }
    }

    String[] targetCodes() {
        return targets.stream().map(Target::code).toArray(String[]::new);
    }

    String[] groupCodes() {
        return groups.stream().map(Enum::name).toArray(String[]::new);
    }

    static PlanContent of(int min, int max, int activists, String[] targets, String[] groups, String words) {
        return new PlanContent(
                min,
                max,
                activists,
                Arrays.stream(targets).map(Target::of).toList(),
                Arrays.stream(groups).map(PriorityGroup::valueOf).toList(),
                words);
    }
}
