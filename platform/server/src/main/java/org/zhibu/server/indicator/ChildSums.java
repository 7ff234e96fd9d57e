package org.zhibu.server.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.LightState;

/**
 * How the branches of a direct child stand.
 *
 * @param child null for the branches that stand directly under the shown organisation
 * @param lights for each obligation, how many branches show which light
 */
public record ChildSums(Scope.@Nullable Node child, int branches, List<Map<LightState, Integer>> lights) {
    /** How many branches show the light for an obligation. */
    public int count(int obligation, LightState state) {
        return lights.get(obligation).getOrDefault(state, 0);
    }
}
