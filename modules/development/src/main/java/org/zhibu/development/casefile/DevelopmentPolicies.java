package org.zhibu.development.casefile;

import java.util.List;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.policy.Share;

/** The policy keys of the module. */
public final class DevelopmentPolicies {
    public static final PolicyKey<Integer> MIN_AGE = PolicyKey.years("development.minAge");
    public static final PolicyKey<Integer> MONTHS_TO_ACTIVIST =
            PolicyKey.months("development.minMonthsApplicationToActivist");
    public static final PolicyKey<Integer> WARN_MONTHS_TO_ACTIVIST =
            PolicyKey.months("development.warnMonthsApplicationToActivist");
    public static final PolicyKey<Integer> CONTACTS_MIN = PolicyKey.number("development.contacts.min");
    public static final PolicyKey<Integer> CONTACTS_MAX = PolicyKey.number("development.contacts.max");
    public static final PolicyKey<Integer> SPONSORS = PolicyKey.number("development.sponsors");
    public static final PolicyKey<Integer> CULTIVATION = PolicyKey.months("development.minCultivationMonths");
    public static final PolicyKey<Integer> MONTHS_TO_CANDIDATE =
            PolicyKey.months("development.minMonthsApplicationToCandidate");
    public static final PolicyKey<Integer> KEY_TIER = PolicyKey.months("development.keyTierMinMonths");
    public static final PolicyKey<Cadence> REPORTS = PolicyKey.cadence("development.thoughtReport.activist");
    public static final PolicyKey<Cadence> PROBATION_REPORTS =
            PolicyKey.cadence("development.thoughtReport.probationer");
    public static final PolicyKey<Integer> REPORT_TOLERANCE = PolicyKey.number("development.thoughtReport.tolerance");
    public static final PolicyKey<Boolean> TALK_WITH_REPORT = PolicyKey.flag("development.thoughtReport.withTalk");
    public static final PolicyKey<Cadence> ASSESSMENTS = PolicyKey.cadence("development.assessment.activist");
    public static final PolicyKey<Cadence> PROBATION_ASSESSMENTS =
            PolicyKey.cadence("development.assessment.probationer");
    public static final PolicyKey<Cadence> JUDGEMENTS =
            PolicyKey.cadence("development.assessment.probationerJudgement");
    public static final PolicyKey<Integer> IMPROVEMENT = PolicyKey.months("development.improvementMonths");
    public static final PolicyKey<Cadence> BRANCH_REVIEWS = PolicyKey.cadence("development.branchReviewActivists");
    public static final PolicyKey<Cadence> COMMITTEE_HEARINGS =
            PolicyKey.cadence("development.committeeReviewActivists");
    public static final PolicyKey<Cadence> OVERHAUL = PolicyKey.cadence("development.overhaul");
    public static final PolicyKey<Cadence> TRAININGS = PolicyKey.cadence("development.training.activist");
    public static final PolicyKey<Integer> ACTIVIST_TRAINING_DAYS =
            PolicyKey.days("development.training.activistMinDays");
    public static final PolicyKey<Integer> CANDIDATE_DAYS = PolicyKey.days("development.training.candidateMinDays");
    public static final PolicyKey<Integer> CANDIDATE_HOURS = PolicyKey.number("development.training.candidateMinHours");
    public static final PolicyKey<Integer> PASS_MARK = PolicyKey.number("development.training.passMark");
    public static final PolicyKey<List<String>> NOTICE_STAGES = PolicyKey.words("development.notices.steps");
    public static final PolicyKey<String> NOTICE_BEFORE = PolicyKey.word("development.notices.admissionBefore");
    public static final PolicyKey<Boolean> FILES_ACTIVISTS = PolicyKey.flag("development.filing.activist");
    public static final PolicyKey<Boolean> FILES_CANDIDATES = PolicyKey.flag("development.filing.candidate");
    public static final PolicyKey<Integer> FILING = PolicyKey.days("development.filing.workingDays");
    public static final PolicyKey<List<String>> OFFICES = PolicyKey.words("development.opinionsFrom");
    public static final PolicyKey<Integer> PRE_REVIEW = PolicyKey.days("development.preReviewDays");
    public static final PolicyKey<Integer> MEETING_AFTER = PolicyKey.days("development.meetingAfterPreReviewDays");
    public static final PolicyKey<Integer> LEAVING = PolicyKey.months("development.leavingWithinMonths");
    public static final PolicyKey<Integer> OATH = PolicyKey.months("development.oathMonths");
    public static final PolicyKey<Share> COMMITTEE_QUORUM = PolicyKey.share("development.quorum.branchCommittee");
    public static final PolicyKey<Share> MEETING_QUORUM = PolicyKey.share("development.quorum.generalMeeting");
    public static final PolicyKey<Share> MAJORITY = PolicyKey.share("development.majority");
    public static final PolicyKey<Boolean> SECRET = PolicyKey.flag("development.admissionSecret");
    public static final PolicyKey<Integer> PROBATION = PolicyKey.months("development.probation.months");
    public static final PolicyKey<Integer> EXTEND_MIN = PolicyKey.months("development.probation.extendMin");
    public static final PolicyKey<Integer> EXTEND_MAX = PolicyKey.months("development.probation.extendMax");
    public static final PolicyKey<Integer> DEFER = PolicyKey.months("development.probation.deferMonths");
    public static final PolicyKey<Integer> REMIND = PolicyKey.days("development.probation.remindDays");
    public static final PolicyKey<Integer> LATE_WARN = PolicyKey.days("development.probation.lateWarnDays");
    public static final PolicyKey<Integer> LATE_ALARM = PolicyKey.days("development.probation.lateAlarmDays");
    public static final PolicyKey<Integer> ARCHIVE = PolicyKey.days("development.archiveDays");
    public static final PolicyKey<Integer> RECOMMENDATION_UNDER =
            PolicyKey.years("development.leagueRecommendationUnder");
    public static final PolicyKey<Integer> RECOMMENDATION_MONTHS =
            PolicyKey.months("development.leagueRecommendationMonths");
    public static final PolicyKey<Integer> GRADE_TOP = PolicyKey.percent("development.student.gradeTopPercent");
    public static final PolicyKey<Boolean> NO_FAILED = PolicyKey.flag("development.student.noFailedCourses");
    public static final PolicyKey<Boolean> RESIT_COUNTS = PolicyKey.flag("development.student.countResitAsFail");
    public static final PolicyKey<Boolean> CERTIFICATE = PolicyKey.flag("development.student.certificate");
    public static final PolicyKey<Boolean> DEFENCE = PolicyKey.flag("development.student.defence");
    public static final PolicyKey<Integer> SCORE_FIELD = PolicyKey.percent("development.scoring.defenceField");
    public static final PolicyKey<Integer> SCORE_SELF = PolicyKey.percent("development.scoring.self");
    public static final PolicyKey<Integer> SCORE_MASSES = PolicyKey.percent("development.scoring.masses");
    public static final PolicyKey<Integer> DEFENCE_CUTOFF = PolicyKey.number("development.scoring.defenceCutoff");
    public static final PolicyKey<Integer> JUDGEMENT_CUTOFF = PolicyKey.number("development.scoring.judgementCutoff");
    public static final PolicyKey<Integer> ACCOUNT_EXCELLENT = PolicyKey.number("development.scoring.accountExcellent");
    public static final PolicyKey<Integer> ACCOUNT_QUALIFIED = PolicyKey.number("development.scoring.accountQualified");
    public static final PolicyKey<Boolean> BORDER_INCLUSIVE = PolicyKey.flag("development.plan.ageBorderInclusive");

    private DevelopmentPolicies() {}
}
