package org.zhibu.server.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/**
 * An organisation as the tree page shows it.
 *
 * @param district grouping between township and village, or empty
 * @param groups groups of the subtree; null where the numbers are not for the user
 * @param members probationary and full members of the subtree; null likewise
 * @param below open organisations below
 * @param version to be given back with a change
 */
public record OrganizationNode(
        OrganizationId id,
        String code,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        OrganizationForm form,
        String district,
        @Nullable OrganizationId parent,
        LocalDate foundedOn,
        @Nullable LocalDate closedOn,
        int version,
        boolean hasChildren,
        @Nullable Integer groups,
        @Nullable Integer members,
        int below,
        SecretaryState secretary) {
    public boolean open() {
        return closedOn == null;
    }
}
