package org.zhibu.server.module;

import org.jspecify.annotations.Nullable;

/**
 * A module as one organisation sees it.
 *
 * @param stance what the committees above say; null when nothing
 * @param stanceBy which of them
 * @param changedBy who switched it last, or empty
 */
public record ModuleOffer(
        String id,
        String version,
        boolean enabled,
        @Nullable Stance stance,
        String stanceBy,
        String stanceReason,
        String changedBy) {
    /** Whether the organisation may switch it. */
    public boolean mayEnable() {
        return stance != Stance.FORBIDDEN;
    }

    /** Whether the organisation may switch it off. */
    public boolean mayDisable() {
        return stance != Stance.REQUIRED;
    }
}
