package org.zhibu.server.organization;

import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;

/** New values of an organisation. @param version as it was read */
public record OrganizationChange(
        OrganizationId id, int version, String name, OrganizationKind kind, OrganizationForm form, String district) {}
