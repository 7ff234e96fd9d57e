package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.development.path.CaseState;

/**
 * A case in lists.
 *
 * @param contacts names, separated
 * @param since day on which the case came into its state
 */
public record CaseRow(
        UUID id,
        UUID person,
        String name,
        @Nullable String group,
        CaseState state,
        @Nullable ActivistTier tier,
        LocalDate appliedOn,
        @Nullable LocalDate countedFrom,
        LocalDate since,
        String contacts) {}
