package org.zhibu.server.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/**
 * An organisation to be founded.
 *
 * @param parent null for the top of a tree, which the operator founds
 * @param fullMembers full members on the day of founding; null when it is not a branch
 * @param reason why it is founded although a rule warns; may be empty
 */
public record NewOrganization(
        @Nullable OrganizationId parent,
        String code,
        String name,
        OrganizationKind kind,
        OrganizationLevel level,
        OrganizationForm form,
        String district,
        LocalDate foundedOn,
        @Nullable Integer fullMembers,
        String reason) {}
