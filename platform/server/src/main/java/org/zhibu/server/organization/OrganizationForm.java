package org.zhibu.server.organization;

/** Form of an organisation (ORG-02, ORG-07). */
public enum OrganizationForm {
    REGULAR,
    /** Several units share one branch, because each has fewer than three full members. */
    JOINT,
    TEMPORARY
}
