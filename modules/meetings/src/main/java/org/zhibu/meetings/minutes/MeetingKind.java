package org.zhibu.meetings.minutes;

import static org.zhibu.api.organization.OrganizationLevel.BRANCH;
import static org.zhibu.api.organization.OrganizationLevel.COUNTY_ORG_DEPT;
import static org.zhibu.api.organization.OrganizationLevel.GENERAL_BRANCH;
import static org.zhibu.api.organization.OrganizationLevel.GRASSROOTS_COMMITTEE;

import java.util.Locale;
import java.util.Set;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** Kind of meeting (MEET-01 to MEET-22): whom it calls together, and which organisations hold it. */
public enum MeetingKind {
    /** 支部党员大会. */
    GENERAL_MEETING("MEET-01", Circle.MEMBERS, Holders.BRANCHES),
    /** 支部委员会. */
    BRANCH_COMMITTEE("MEET-02", Circle.COMMITTEE, Holders.BRANCHES),
    /** 党小组会. */
    GROUP_MEETING("MEET-03", Circle.GROUP, Holders.BRANCHES),
    /** 党课. */
    LECTURE("MEET-04", Circle.MEMBERS, Holders.ALL),
    /** 主题党日. */
    THEMED_DAY("MEET-05", Circle.MEMBERS, Holders.ALL),
    /** 组织生活会. */
    LIFE_MEETING("MEET-06", Circle.MEMBERS, Holders.BRANCHES),
    /** 民主评议党员. */
    APPRAISAL("MEET-07", Circle.MEMBERS, Holders.BRANCHES),
    /** 民主生活会. */
    DEMOCRATIC_LIFE("MEET-08", Circle.COMMITTEE, Holders.COMMITTEES),
    /** 党委会. */
    PARTY_COMMITTEE("MEET-09", Circle.COMMITTEE, Holders.COMMITTEES),
    /** 党委办公会. */
    COMMITTEE_OFFICE("MEET-10", Circle.COMMITTEE, Holders.COMMITTEES),
    /** 中心组学习. */
    CENTRE_GROUP("MEET-11", Circle.COMMITTEE, Holders.COMMITTEES),
    /** 集中学习. */
    GROUP_STUDY("MEET-12", Circle.MEMBERS, Holders.ALL),
    /** 学习讨论. */
    STUDY_DISCUSSION("MEET-13", Circle.MEMBERS, Holders.ALL),
    /** 领导小组会. */
    LEADING_GROUP("MEET-14", Circle.INVITED, Holders.COMMITTEES),
    /** 支部书记工作会. */
    SECRETARIES("MEET-15", Circle.INVITED, Holders.ABOVE),
    /** 发展党员专题会. */
    DEVELOPMENT_SPECIAL("MEET-16", Circle.COMMITTEE, Holders.ALL),
    /** 谈心谈话. */
    HEART_TALK("MEET-17", Circle.INVITED, Holders.ALL),
    /** 座谈会、民主测评. */
    SYMPOSIUM("MEET-18", Circle.INVITED, Holders.ALL),
    /** 一事一议会. */
    ONE_CASE("MEET-19", Circle.MEMBERS, Holders.BRANCHES),
    /** 选举大会. */
    ELECTION("MEET-20", Circle.MEMBERS, Holders.ALL),
    /** 例会. */
    REGULAR("MEET-21", Circle.INVITED, Holders.ALL),
    /** 推优大会. */
    LEAGUE_RECOMMENDATION("MEET-22", Circle.INVITED, Holders.BRANCHES);

    private final String rule;
    private final Circle circle;
    private final Set<OrganizationLevel> holders;

    MeetingKind(String rule, Circle circle, Set<OrganizationLevel> holders) {
        this.rule = rule;
        this.circle = circle;
        this.holders = holders;
    }

    /** The rule that says how often it is held. */
    public String rule() {
        return rule;
    }

    /** Whom it calls together. */
    public Circle circle() {
        return circle;
    }

    /** Whether such an organisation holds it. */
    public boolean isHeldBy(OrganizationLevel level, OrganizationKind kind) {
        boolean village = kind == OrganizationKind.VILLAGE || kind == OrganizationKind.COMMUNITY;
        return holders.contains(level) && (this != ONE_CASE || village);
    }

    /** Whether any organisation of the level holds it. */
    public boolean mayBeHeldBy(OrganizationLevel level) {
        return holders.contains(level);
    }

    /** Code of the obligation among the indicators. */
    public String indicator() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a committee decides together in it (MEET-56). */
    public boolean isCollective() {
        return switch (this) {
            case BRANCH_COMMITTEE, PARTY_COMMITTEE, COMMITTEE_OFFICE, DEVELOPMENT_SPECIAL -> true;
            case GENERAL_MEETING,
                    GROUP_MEETING,
                    LECTURE,
                    THEMED_DAY,
                    LIFE_MEETING,
                    APPRAISAL,
                    DEMOCRATIC_LIFE,
                    CENTRE_GROUP,
                    GROUP_STUDY,
                    STUDY_DISCUSSION,
                    LEADING_GROUP,
                    SECRETARIES,
                    HEART_TALK,
                    SYMPOSIUM,
                    ONE_CASE,
                    ELECTION,
                    REGULAR,
                    LEAGUE_RECOMMENDATION -> false;
        };
    }

    /** Whether there is a list of what it usually deals with (MEET-59 to MEET-61). */
    public boolean hasUsualTopics() {
        return this == GENERAL_MEETING || this == BRANCH_COMMITTEE || this == PARTY_COMMITTEE;
    }

    /** Whether the meeting belongs to one group. */
    public boolean ofGroup() {
        return circle == Circle.GROUP;
    }

    /** Message key of the name. */
    public String messageKey() {
        return "meetings.kind." + name();
    }

    private static final class Holders {
        static final Set<OrganizationLevel> BRANCHES = Set.of(BRANCH, GENERAL_BRANCH);
        static final Set<OrganizationLevel> COMMITTEES = Set.of(GRASSROOTS_COMMITTEE, COUNTY_ORG_DEPT);
        static final Set<OrganizationLevel> ABOVE = Set.of(GENERAL_BRANCH, GRASSROOTS_COMMITTEE, COUNTY_ORG_DEPT);
        static final Set<OrganizationLevel> ALL = Set.of(BRANCH, GENERAL_BRANCH, GRASSROOTS_COMMITTEE, COUNTY_ORG_DEPT);
    }
}
