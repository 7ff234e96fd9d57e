package org.zhibu.api.organization;

/**
 * Level in the tree ({@code orgLevel}), from the top down. A group is no level of its own (ORG-01); {@link #OPERATOR} is the
 * organisation of those who run the portal and stands beside the tree.
 */
public enum OrganizationLevel {
    OPERATOR,
    COUNTY_ORG_DEPT,
    GRASSROOTS_COMMITTEE,
    GENERAL_BRANCH,
    BRANCH;

    /** Whether an organisation of this level may stand directly under one of the given level. */
    public boolean mayStandUnder(OrganizationLevel parent) {
        return parent != OPERATOR && this != OPERATOR && parent != BRANCH && ordinal() > parent.ordinal();
    }
}
