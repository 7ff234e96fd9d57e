package org.zhibu.server.indicator;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.organization.OrganizationKind;

/**
 * Which branches are listed, and in which order.
 *
 * @param search part of the name or beginning of the code; empty for all
 * @param kind kind of organisation, or null
 * @param light a light that shows for the obligation, or for any when none is named
 * @param obligation code of an obligation, or null for any
 * @param directOnly only those that stand directly under the shown organisation
 * @param order how they are sorted
 */
public record BranchFilter(
        String search,
        @Nullable OrganizationKind kind,
        @Nullable LightState light,
        @Nullable String obligation,
        boolean directOnly,
        Order order)
        implements Serializable {
    /** Sort key: {@code worst}, {@code name}, {@code code}, or an obligation's code. */
    public record Order(String key, boolean descending) implements Serializable {
        /** Most overdue first. */
        public static final Order WORST_FIRST = new Order("worst", true);
    }

    /** All branches, worst first. */
    public static BranchFilter all() {
        return new BranchFilter("", null, null, null, false, Order.WORST_FIRST);
    }
}
