package org.zhibu.server.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/**
 * How an organisation stood from one day to another (ORG-14).
 *
 * @param validTo the first day on which it no longer held; null while it holds
 * @param parentName name of the body above on the first day, empty when there was none or it is not for the user
 */
public record OrganizationState(
        OrganizationId id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        @Nullable OrganizationId parent,
        String parentName,
        boolean closed) {}
