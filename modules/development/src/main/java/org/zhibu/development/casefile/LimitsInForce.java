package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PeoplePolicies;
import org.zhibu.api.policy.Policies;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.development.path.OpinionSource;

/** The numbers of the rules on a day, as the policies of the organisation have them. */
@Component
public class LimitsInForce {
    private static final int ALL = 100;

    private final Policies policies;

    LimitsInForce(Policies policies) {
        this.policies = policies;
    }

    /** @param day of the act that is judged (POL-02) */
    public Limits on(LocalDate day) {
        Policies.Values v = policies.at(day);
        return new Limits(
                v.get(DevelopmentPolicies.MIN_AGE),
                v.get(PeoplePolicies.TALK),
                v.get(DevelopmentPolicies.MONTHS_TO_ACTIVIST),
                v.get(DevelopmentPolicies.WARN_MONTHS_TO_ACTIVIST),
                v.get(DevelopmentPolicies.CONTACTS_MIN),
                v.get(DevelopmentPolicies.CONTACTS_MAX),
                v.get(DevelopmentPolicies.SPONSORS),
                v.get(DevelopmentPolicies.CULTIVATION),
                v.get(DevelopmentPolicies.MONTHS_TO_CANDIDATE),
                v.get(DevelopmentPolicies.KEY_TIER),
                v.get(DevelopmentPolicies.REPORTS),
                v.get(DevelopmentPolicies.PROBATION_REPORTS),
                v.get(DevelopmentPolicies.REPORT_TOLERANCE),
                v.get(DevelopmentPolicies.TALK_WITH_REPORT),
                v.get(DevelopmentPolicies.ASSESSMENTS),
                v.get(DevelopmentPolicies.PROBATION_ASSESSMENTS),
                v.get(DevelopmentPolicies.JUDGEMENTS),
                v.get(DevelopmentPolicies.IMPROVEMENT),
                v.get(DevelopmentPolicies.TRAININGS),
                v.get(DevelopmentPolicies.ACTIVIST_TRAINING_DAYS),
                v.get(DevelopmentPolicies.CANDIDATE_DAYS),
                v.get(DevelopmentPolicies.CANDIDATE_HOURS),
                v.get(DevelopmentPolicies.PASS_MARK),
                words(v.get(DevelopmentPolicies.NOTICE_STAGES), NoticeStage.class),
                v.get(DevelopmentPolicies.NOTICE_BEFORE).equals("FORM"),
                v.get(DevelopmentPolicies.FILING),
                words(v.get(DevelopmentPolicies.OFFICES), OpinionSource.class),
                v.get(DevelopmentPolicies.PRE_REVIEW),
                v.get(DevelopmentPolicies.MEETING_AFTER),
                v.get(DevelopmentPolicies.LEAVING),
                v.get(DevelopmentPolicies.OATH),
                v.get(DevelopmentPolicies.COMMITTEE_QUORUM),
                v.get(DevelopmentPolicies.MEETING_QUORUM),
                v.get(DevelopmentPolicies.MAJORITY),
                v.get(DevelopmentPolicies.SECRET),
                new Limits.Probation(
                        v.get(DevelopmentPolicies.PROBATION),
                        v.get(DevelopmentPolicies.EXTEND_MIN),
                        v.get(DevelopmentPolicies.EXTEND_MAX),
                        v.get(DevelopmentPolicies.DEFER),
                        v.get(DevelopmentPolicies.REMIND),
                        v.get(DevelopmentPolicies.LATE_WARN),
                        v.get(DevelopmentPolicies.LATE_ALARM)),
                v.get(DevelopmentPolicies.ARCHIVE),
                v.get(DevelopmentPolicies.RECOMMENDATION_UNDER),
                v.get(DevelopmentPolicies.RECOMMENDATION_MONTHS),
                new Limits.Student(
                        v.find(DevelopmentPolicies.GRADE_TOP).orElse(null),
                        v.get(DevelopmentPolicies.NO_FAILED),
                        v.get(DevelopmentPolicies.RESIT_COUNTS),
                        v.get(DevelopmentPolicies.CERTIFICATE),
                        v.get(DevelopmentPolicies.DEFENCE)),
                scoring(v),
                new Limits.Account(
                        v.get(DevelopmentPolicies.ACCOUNT_EXCELLENT), v.get(DevelopmentPolicies.ACCOUNT_QUALIFIED)));
    }

    /** SCOR-01, SCOR-02: the last of the weights is what the others leave of a hundred. */
    private static Limits.Scoring scoring(Policies.Values v) {
        int field = v.get(DevelopmentPolicies.SCORE_FIELD);
        int self = v.get(DevelopmentPolicies.SCORE_SELF);
        int masses = v.get(DevelopmentPolicies.SCORE_MASSES);
        return new Limits.Scoring(
                field,
                ALL - field,
                self,
                masses,
                ALL - self - masses,
                v.get(DevelopmentPolicies.JUDGEMENT_CUTOFF),
                v.find(DevelopmentPolicies.DEFENCE_CUTOFF).orElse(null));
    }

    private static <E extends Enum<E>> Set<E> words(Collection<String> words, Class<E> type) {
        return words.stream().map(w -> Enum.valueOf(type, w)).collect(Collectors.toUnmodifiableSet());
    }
}
