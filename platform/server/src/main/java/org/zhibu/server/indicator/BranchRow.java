package org.zhibu.server.indicator;

import java.util.List;
import org.zhibu.api.organization.OrganizationKind;

/**
 * A branch in the list.
 *
 * @param parentName the organisation above it, by its name of that month
 * @param lights one for each obligation
 */
public record BranchRow(
        long id, String code, String name, OrganizationKind kind, String parentName, List<Light> lights) {}
