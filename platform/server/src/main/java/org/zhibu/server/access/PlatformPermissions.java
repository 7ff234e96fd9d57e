package org.zhibu.server.access;

import static org.zhibu.api.security.Post.BRANCH_DEPUTY;
import static org.zhibu.api.security.Post.BRANCH_SECRETARY;
import static org.zhibu.api.security.Post.COMMITTEE_CLERK;
import static org.zhibu.api.security.Post.COMMITTEE_DEPUTY;
import static org.zhibu.api.security.Post.COMMITTEE_SECRETARY;
import static org.zhibu.api.security.Post.DEVELOPMENT_OFFICER;
import static org.zhibu.api.security.Post.DISCIPLINE_COMMISSIONER;
import static org.zhibu.api.security.Post.FILE_KEEPER;
import static org.zhibu.api.security.Post.MEMBER;
import static org.zhibu.api.security.Post.OPERATOR;
import static org.zhibu.api.security.Post.ORGANIZATION_COMMISSIONER;
import static org.zhibu.api.security.Post.ORGANIZATION_OFFICER;

import java.util.Set;
import org.zhibu.api.security.Permission;

/** Permissions of the platform itself. */
public final class PlatformPermissions {
    /** To be signed in at all. */
    public static final Permission ENTER = new Permission("platform.enter", Set.of(MEMBER));

    /** Read the standards that bind the organisation. */
    public static final Permission VIEW_POLICIES = new Permission("platform.viewPolicies", Set.of(MEMBER));
    /** Set standards for the subtree; the organisation must be a committee (POL-07). */
    public static final Permission SET_POLICIES =
            new Permission("platform.setPolicies", Set.of(COMMITTEE_SECRETARY, ORGANIZATION_OFFICER));
    /** Propose to the committee above to set a standard otherwise. */
    public static final Permission PROPOSE_POLICIES = new Permission(
            "platform.proposePolicies", Set.of(BRANCH_SECRETARY, BRANCH_DEPUTY, ORGANIZATION_COMMISSIONER));

    public static final Permission VIEW_TREE = new Permission(
            "platform.viewTree",
            Set.of(
                    OPERATOR,
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER));
    /** Found, rename, move and close organisations below. */
    public static final Permission MANAGE_TREE =
            new Permission("platform.manageTree", Set.of(OPERATOR, COMMITTEE_SECRETARY, ORGANIZATION_OFFICER));

    public static final Permission MANAGE_GROUPS =
            new Permission("platform.manageGroups", Set.of(BRANCH_SECRETARY, BRANCH_DEPUTY, ORGANIZATION_COMMISSIONER));
    public static final Permission VIEW_PEOPLE = new Permission(
            "platform.viewPeople",
            Set.of(
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER,
                    DEVELOPMENT_OFFICER,
                    FILE_KEEPER));
    public static final Permission MANAGE_PEOPLE = new Permission(
            "platform.managePeople",
            Set.of(
                    COMMITTEE_SECRETARY,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER));
    /** Put materials into people's files (ROLE-17). */
    public static final Permission KEEP_FILES = new Permission(
            "platform.keepFiles",
            Set.of(
                    COMMITTEE_SECRETARY,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER,
                    DEVELOPMENT_OFFICER,
                    FILE_KEEPER));
    /** Appoint posts and open accounts in the own organisation. */
    public static final Permission APPOINT =
            new Permission("platform.appoint", Set.of(OPERATOR, COMMITTEE_SECRETARY, BRANCH_SECRETARY));

    public static final Permission MANAGE_MODULES =
            new Permission("platform.manageModules", Set.of(COMMITTEE_SECRETARY, BRANCH_SECRETARY));
    /** Recommend, require or forbid modules for the organisations below. */
    public static final Permission DIRECT_MODULES =
            new Permission("platform.directModules", Set.of(COMMITTEE_SECRETARY, ORGANIZATION_OFFICER));

    public static final Permission INSTALL_MODULES = new Permission("platform.installModules", Set.of(OPERATOR));
    public static final Permission VIEW_DASHBOARD = new Permission(
            "platform.viewDashboard",
            Set.of(
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER));

    public static final Permission VIEW_TEMPLATES = new Permission(
            "platform.viewTemplates",
            Set.of(
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER));
    /** Replace document templates for the organisation and all below it. */
    public static final Permission MANAGE_TEMPLATES = new Permission(
            "platform.manageTemplates", Set.of(COMMITTEE_SECRETARY, COMMITTEE_CLERK, ORGANIZATION_OFFICER));
    /** Say how official numbers begin. */
    public static final Permission MANAGE_NUMBERS =
            new Permission("platform.manageNumbers", Set.of(COMMITTEE_SECRETARY, COMMITTEE_CLERK, BRANCH_SECRETARY));
    /** To see jobs and let them begin. */
    public static final Permission RUN_JOBS = new Permission("platform.runJobs", Set.of(OPERATOR));
    /** To read what organisations below left undone. */
    public static final Permission VIEW_ESCALATED = new Permission(
            "platform.viewEscalated",
            Set.of(COMMITTEE_SECRETARY, COMMITTEE_DEPUTY, COMMITTEE_CLERK, ORGANIZATION_OFFICER));
    /** Read who did what in the own organisation, and look through its chain; for the operator through all. */
    public static final Permission VIEW_AUDIT = new Permission(
            "platform.viewAudit", Set.of(OPERATOR, COMMITTEE_SECRETARY, BRANCH_SECRETARY, DISCIPLINE_COMMISSIONER));
    /** See which events wait, and let parked ones go on. */
    public static final Permission MANAGE_EVENTS = new Permission("platform.manageEvents", Set.of(OPERATOR));

    public static final Permission VIEW_NOTICES = new Permission(
            "platform.viewNotices",
            Set.of(
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER,
                    DISCIPLINE_COMMISSIONER));
    /** Publish notices, keep objections and conclude. */
    public static final Permission MANAGE_NOTICES = new Permission(
            "platform.manageNotices",
            Set.of(
                    COMMITTEE_SECRETARY,
                    COMMITTEE_DEPUTY,
                    COMMITTEE_CLERK,
                    ORGANIZATION_OFFICER,
                    BRANCH_SECRETARY,
                    BRANCH_DEPUTY,
                    ORGANIZATION_COMMISSIONER));

    /** Load the country's holidays. */
    public static final Permission MANAGE_HOLIDAYS = new Permission("platform.manageHolidays", Set.of(OPERATOR));

    private PlatformPermissions() {}
}
