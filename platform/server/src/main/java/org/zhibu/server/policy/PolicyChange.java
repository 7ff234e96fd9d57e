package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;

/**
 * What a committee wants to set.
 *
 * @param forOrg itself, or one organisation below it
 * @param value {@link PolicyValue.None} to take back what it has set
 * @param document the local rule that says so, if there is one
 * @param seen the newest setting of the committee for the same key and organisation that the user saw, or null
 */
public record PolicyChange(
        String key,
        OrganizationId forOrg,
        PolicyValue value,
        LocalDate validFrom,
        String reason,
        @Nullable UUID document,
        @Nullable UUID seen) {}
