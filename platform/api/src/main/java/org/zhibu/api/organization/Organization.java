package org.zhibu.api.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands today.
 *
 * @param code short code, unique in the portal, used for sign-in and deep links
 * @param parent null for the top of a tree
 */
public record Organization(
        OrganizationId id,
        String code,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        @Nullable OrganizationId parent) {}
