package org.zhibu.server.submission;

import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** An organisation above the sender. */
record Superior(OrganizationId id, String name, OrganizationLevel level, OrganizationKind kind, boolean temporary) {
    /**
     * AUTH-28: general branches, temporary organisations and committees below that of a township or subdistrict, which are those of
     * villages and communities, deliberate only.
     */
    boolean mayApprove() {
        return (level == OrganizationLevel.GRASSROOTS_COMMITTEE || level == OrganizationLevel.COUNTY_ORG_DEPT)
                && !temporary
                && kind != OrganizationKind.VILLAGE
                && kind != OrganizationKind.COMMUNITY;
    }
}
