package org.zhibu.api.organization;

/** Kind of organisation ({@code orgKind}); policies vary by it. */
public enum OrganizationKind {
    VILLAGE,
    COMMUNITY,
    TOWNSHIP,
    SUBDISTRICT,
    SOE,
    PRIVATE_ENTERPRISE,
    SCHOOL_STAFF,
    SCHOOL_STUDENT,
    ORGAN,
    INSTITUTION,
    SOCIAL_ORG,
    MARKET,
    FLOATING
}
