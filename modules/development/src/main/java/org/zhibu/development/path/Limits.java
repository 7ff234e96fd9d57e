package org.zhibu.development.path;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Share;

/**
 * The numbers of the rules as they are in force on the day of an act (POL-02). Months are calendar months, days calendar days unless
 * they are called working days.
 *
 * @param noticeStages stages that ask for a public notice (DEV-49)
 * @param noticeBeforeForm whether the notice of the admission ends before the form is filled, rather than before the meeting (CONF-32)
 * @param offices other offices that are asked before the admission (DEV-48), and the committee's department before the choice (DEV-35)
 */
public record Limits(
        int minAge,
        int talkWithinMonths,
        int minMonthsToActivist,
        int warnMonthsToActivist,
        int contactsMin,
        int contactsMax,
        int sponsors,
        int cultivationMonths,
        int monthsToCandidate,
        int keyTierMonths,
        Cadence reports,
        Cadence probationReports,
        int reportTolerance,
        boolean talkWithReport,
        Cadence assessments,
        Cadence probationAssessments,
        Cadence judgements,
        int improvementMonths,
        Cadence trainings,
        int activistTrainingDays,
        int candidateDays,
        int candidateHours,
        int passMark,
        Set<NoticeStage> noticeStages,
        boolean noticeBeforeForm,
        int filingWorkingDays,
        Set<OpinionSource> offices,
        int preReviewDays,
        int meetingAfterPreReviewDays,
        int leavingMonths,
        int oathMonths,
        Share committeeQuorum,
        Share meetingQuorum,
        Share majority,
        boolean secret,
        Probation probation,
        int archiveDays,
        int recommendationUnder,
        int recommendationMonths,
        Student student,
        Scoring scoring,
        Account account) {
    public Limits {
        noticeStages = Set.copyOf(noticeStages);
        offices = Set.copyOf(offices);
    }

    /** Limits of the probation, in months and days. */
    public record Probation(
            int months,
            int extendMin,
            int extendMax,
            int deferMonths,
            int remindDays,
            int lateWarnDays,
            int lateAlarmDays) {}

    /**
     * What is asked of students besides (DEV-31, DEV-32, DEV-34).
     *
     * @param gradeTopPercent best share of the year that a student has to belong to; null where nobody asks
     */
    public record Student(
            @Nullable Integer gradeTopPercent,
            boolean noFailedCourses,
            boolean resitCounts,
            boolean certificate,
            boolean defence) {}

    /** From which average on an account of work is excellent, and from which it is good enough (DEV-36). */
    public record Account(int excellent, int qualified) {}

    /**
     * Weights in hundredths, and the lowest scores that are good enough (SCOR-03).
     *
     * @param defenceCutoff null where defences are compared only
     */
    public record Scoring(
            int field,
            int daily,
            int self,
            int masses,
            int branch,
            int judgementCutoff,
            @Nullable Integer defenceCutoff) {
        /** SCOR-01. */
        public BigDecimal defence(BigDecimal fieldScore, BigDecimal dailyScore) {
            return Scores.weighted(new int[] {field, daily}, fieldScore, dailyScore);
        }

        /** SCOR-02. */
        public BigDecimal judgement(BigDecimal selfScore, BigDecimal massesScore, BigDecimal branchScore) {
            return Scores.weighted(new int[] {self, masses, branch}, selfScore, massesScore, branchScore);
        }
    }
}
