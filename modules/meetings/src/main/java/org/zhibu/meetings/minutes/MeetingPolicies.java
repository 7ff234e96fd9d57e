package org.zhibu.meetings.minutes;

import java.math.BigDecimal;
import java.util.Map;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.policy.Share;

/** The policy keys of meetings. */
public final class MeetingPolicies {
    public static final PolicyKey<Integer> AMBER_PERCENT = PolicyKey.percent("meetings.cadenceAmberPct");
    /** Full members from which a branch has a committee (ORG-04). */
    public static final PolicyKey<Integer> COMMITTEE_FROM_MEMBERS = PolicyKey.number("meetings.committeeFromMembers");

    public static final PolicyKey<Boolean> CONSENT_BEFORE_NOTICE =
            PolicyKey.flag("meetings.notice.approvalBeforeNotice");
    public static final PolicyKey<Integer> GROUP_TOPICS_MAX = PolicyKey.number("meetings.groupTopicsMax");
    public static final PolicyKey<Share> MAJORITY = PolicyKey.share("meetings.vote.majority");
    public static final PolicyKey<Boolean> ADMISSION_SECRET = PolicyKey.flag("meetings.vote.admissionSecret");
    public static final PolicyKey<Integer> CLOSE_VOTE = PolicyKey.percent("meetings.vote.closeVotePct");
    public static final PolicyKey<Share> MANY_ABSENT = PolicyKey.share("meetings.vote.manyAbsentShare");
    public static final PolicyKey<Integer> GROUP_REPORT = PolicyKey.days("meetings.reporting.groupDays");
    public static final PolicyKey<Integer> DEMOCRATIC_LIFE_REPORT =
            PolicyKey.days("meetings.reporting.democraticLifeDays");
    public static final PolicyKey<Integer> UNSIGNED_ALARM = PolicyKey.days("meetings.reporting.unsignedAlarmDays");
    public static final PolicyKey<Boolean> LEADER_LAST = PolicyKey.flag("meetings.speakingOrder.ordinaryLeaderLast");
    public static final PolicyKey<Boolean> LEADER_FIRST =
            PolicyKey.flag("meetings.speakingOrder.lifeMeetingLeaderFirst");
    /** Whether important matters go through the general meeting (MEET-35). */
    public static final PolicyKey<Boolean> IMPORTANT_TO_MEMBERS =
            PolicyKey.flag("meetings.importantMattersToMembersMeeting");
    /** Absences without leave in a year from which it is serious (MEET-39). */
    public static final PolicyKey<Integer> SERIOUS_ABSENCES = PolicyKey.number("meetings.seriousAbsences");
    /** Yuan per head that a village project may ask for (SMP-03). */
    public static final PolicyKey<BigDecimal> ONE_CASE_FEE_MAX = PolicyKey.decimal("meetings.oneCase.capitaFeeMax");

    public static final PolicyKey<Integer> ONE_CASE_LABOUR_DAYS_MAX = PolicyKey.days("meetings.oneCase.labourDaysMax");
    /** Days after a half-year in which the report on double organisational life goes up (MEET-89). */
    public static final PolicyKey<Integer> DUAL_LIFE_REPORT = PolicyKey.days("meetings.dualLife.reportDays");

    public static final PolicyKey<Integer> SEMESTER_WEEKS = PolicyKey.number("meetings.semesters.weeks");
    /** First day of the autumn term as month and day, MMDD. */
    public static final PolicyKey<Integer> AUTUMN_FROM = PolicyKey.number("meetings.semesters.autumnFrom");

    public static final PolicyKey<Integer> SPRING_FROM = PolicyKey.number("meetings.semesters.springFrom");

    private static final PolicyKey<Integer> GENERAL_NOTICE = PolicyKey.days("meetings.notice.generalDays");
    private static final PolicyKey<Integer> GROUP_NOTICE = PolicyKey.days("meetings.notice.groupDays");
    private static final PolicyKey<Integer> DEMOCRATIC_LIFE_NOTICE =
            PolicyKey.days("meetings.notice.democraticLifeDays");
    private static final PolicyKey<Cadence> GENERAL_MEETING = PolicyKey.cadence("meetings.cadence.generalMeeting");
    private static final PolicyKey<Cadence> BRANCH_COMMITTEE = PolicyKey.cadence("meetings.cadence.branchCommittee");
    private static final PolicyKey<Cadence> GROUP_MEETING = PolicyKey.cadence("meetings.cadence.groupMeeting");
    private static final PolicyKey<Cadence> LECTURE = PolicyKey.cadence("meetings.cadence.lecture");
    private static final PolicyKey<Cadence> THEMED_DAY = PolicyKey.cadence("meetings.cadence.themedDay");
    private static final PolicyKey<Cadence> LIFE_MEETING = PolicyKey.cadence("meetings.cadence.lifeMeeting");
    private static final PolicyKey<Cadence> APPRAISAL = PolicyKey.cadence("meetings.cadence.appraisal");
    private static final PolicyKey<Integer> APPRAISAL_MONTH = PolicyKey.number("meetings.cadence.appraisal.month");
    private static final PolicyKey<Cadence> DEMOCRATIC_LIFE = PolicyKey.cadence("meetings.cadence.democraticLife");
    private static final PolicyKey<Integer> DEMOCRATIC_LIFE_MONTH =
            PolicyKey.number("meetings.cadence.democraticLife.month");
    private static final PolicyKey<Cadence> PARTY_COMMITTEE = PolicyKey.cadence("meetings.cadence.committee");
    private static final PolicyKey<Cadence> COMMITTEE_OFFICE = PolicyKey.cadence("meetings.cadence.committeeOffice");
    private static final PolicyKey<Cadence> STUDY_DISCUSSION = PolicyKey.cadence("meetings.cadence.studyDiscussion");
    private static final PolicyKey<Cadence> LEADING_GROUP = PolicyKey.cadence("meetings.cadence.leadingGroup");
    private static final PolicyKey<Cadence> HEART_TALK = PolicyKey.cadence("meetings.cadence.heartTalk");

    private static final PolicyKey<Share> GENERAL_QUORUM = PolicyKey.share("meetings.quorum.general");
    private static final PolicyKey<Share> BRANCH_COMMITTEE_QUORUM = PolicyKey.share("meetings.quorum.branchCommittee");
    private static final PolicyKey<Share> COMMITTEE_QUORUM = PolicyKey.share("meetings.quorum.committee");
    private static final PolicyKey<Share> DEMOCRATIC_LIFE_QUORUM = PolicyKey.share("meetings.quorum.democraticLife");
    private static final PolicyKey<Share> ADMISSION_QUORUM = PolicyKey.share("meetings.quorum.admission");
    private static final PolicyKey<Share> APPROVAL_QUORUM = PolicyKey.share("meetings.quorum.committeeApproval");
    private static final PolicyKey<Share> ELECTION_QUORUM = PolicyKey.share("meetings.quorum.election");
    private static final PolicyKey<Share> LEAGUE_QUORUM = PolicyKey.share("meetings.quorum.leagueRecommendation");

    private MeetingPolicies() {}

    /** Share of the expected voters that opens a meeting (MEET-51); kinds without one are missing. */
    public static Map<MeetingKind, PolicyKey<Share>> quorums() {
        return Map.of(
                MeetingKind.GENERAL_MEETING, GENERAL_QUORUM,
                MeetingKind.BRANCH_COMMITTEE, BRANCH_COMMITTEE_QUORUM,
                MeetingKind.PARTY_COMMITTEE, COMMITTEE_QUORUM,
                MeetingKind.COMMITTEE_OFFICE, COMMITTEE_QUORUM,
                MeetingKind.DEMOCRATIC_LIFE, DEMOCRATIC_LIFE_QUORUM,
                MeetingKind.ELECTION, ELECTION_QUORUM,
                MeetingKind.LEAGUE_RECOMMENDATION, LEAGUE_QUORUM);
    }

    /** Share of the expected voters that a vote on a business needs (MEET-51); others follow the meeting. */
    public static Map<Business, PolicyKey<Share>> businessQuorums() {
        return Map.of(
                Business.ADMISSION, ADMISSION_QUORUM,
                Business.CONVERSION, ADMISSION_QUORUM,
                Business.EXTENSION, ADMISSION_QUORUM,
                Business.CANCELLATION, ADMISSION_QUORUM,
                Business.COMMITTEE_APPROVAL, APPROVAL_QUORUM,
                Business.ELECTION, ELECTION_QUORUM,
                Business.LEAGUE_RECOMMENDATION, LEAGUE_QUORUM);
    }

    /** How often each kind of meeting is due; what is held on demand is missing. */
    public static Map<MeetingKind, PolicyKey<Cadence>> cadences() {
        return Map.ofEntries(
                Map.entry(MeetingKind.GENERAL_MEETING, GENERAL_MEETING),
                Map.entry(MeetingKind.BRANCH_COMMITTEE, BRANCH_COMMITTEE),
                Map.entry(MeetingKind.GROUP_MEETING, GROUP_MEETING),
                Map.entry(MeetingKind.LECTURE, LECTURE),
                Map.entry(MeetingKind.THEMED_DAY, THEMED_DAY),
                Map.entry(MeetingKind.LIFE_MEETING, LIFE_MEETING),
                Map.entry(MeetingKind.APPRAISAL, APPRAISAL),
                Map.entry(MeetingKind.DEMOCRATIC_LIFE, DEMOCRATIC_LIFE),
                Map.entry(MeetingKind.PARTY_COMMITTEE, PARTY_COMMITTEE),
                Map.entry(MeetingKind.COMMITTEE_OFFICE, COMMITTEE_OFFICE),
                Map.entry(MeetingKind.STUDY_DISCUSSION, STUDY_DISCUSSION),
                Map.entry(MeetingKind.LEADING_GROUP, LEADING_GROUP),
                Map.entry(MeetingKind.HEART_TALK, HEART_TALK));
    }

    /** The month in which a period of the year ends, of kinds where it may be another than December. */
    public static Map<MeetingKind, PolicyKey<Integer>> endMonths() {
        return Map.of(
                MeetingKind.APPRAISAL, APPRAISAL_MONTH,
                MeetingKind.DEMOCRATIC_LIFE, DEMOCRATIC_LIFE_MONTH);
    }

    /** Days of notice before a meeting (MEET-32); kinds without a set time are missing. */
    public static Map<MeetingKind, PolicyKey<Integer>> noticeDays() {
        return Map.of(
                MeetingKind.GENERAL_MEETING, GENERAL_NOTICE,
                MeetingKind.GROUP_MEETING, GROUP_NOTICE,
                MeetingKind.DEMOCRATIC_LIFE, DEMOCRATIC_LIFE_NOTICE);
    }
}
