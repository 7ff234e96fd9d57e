package org.zhibu.development.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.development.path.CaseState;

/**
 * Which cases a list shows.
 *
 * @param text part of a name, in characters or by its initials; empty for all
 * @param stage null for the open ones of every stage
 * @param state null for every state of the stage
 */
public record CaseFilter(
        String text,
        CaseState.@Nullable Stage stage,
        @Nullable CaseState state,
        @Nullable ActivistTier tier,
        @Nullable UUID group) {
    public static final CaseFilter OPEN = new CaseFilter("", null, null, null, null);
}
