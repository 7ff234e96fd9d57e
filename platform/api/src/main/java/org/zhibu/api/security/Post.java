package org.zhibu.api.security;

/** Posts that give permissions (ROLE-*). {@link #MEMBER} is what everyone with an account holds without appointment. */
public enum Post {
    OPERATOR,
    COMMITTEE_SECRETARY,
    COMMITTEE_DEPUTY,
    COMMITTEE_CLERK,
    ORGANIZATION_OFFICER,
    BRANCH_SECRETARY,
    BRANCH_DEPUTY,
    ORGANIZATION_COMMISSIONER,
    PUBLICITY_COMMISSIONER,
    DISCIPLINE_COMMISSIONER,
    GROUP_LEADER,
    /** Responsible for the development of members (ROLE-16). */
    DEVELOPMENT_OFFICER,
    /** Keeper of the people's files (ROLE-17). */
    FILE_KEEPER,
    MEMBER
}
