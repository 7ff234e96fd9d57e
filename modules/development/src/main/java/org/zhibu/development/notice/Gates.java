package org.zhibu.development.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;

/** When a name is put up at which stage, and since when a notice counts for it (DEV-49, CONF-32). */
public final class Gates {
    private Gates() {}

    /** States in which the stage's notice is published. */
    public static Set<CaseState> states(NoticeStage stage, Limits limits) {
        return switch (stage) {
            case APPLICANT -> EnumSet.of(CaseState.APPLIED, CaseState.TALKED);
            case ACTIVIST -> EnumSet.of(CaseState.ADOPTED);
            case CANDIDATE -> EnumSet.of(CaseState.CHOSEN);
            case ADMISSION ->
                limits.noticeBeforeForm()
                        ? EnumSet.of(CaseState.PRE_REVIEWED)
                        : EnumSet.of(CaseState.PRE_REVIEWED, CaseState.FORM_ISSUED);
            case CONVERSION -> EnumSet.of(CaseState.PROBATION, CaseState.EXTENDED);
        };
    }

    /** Since when a notice counts; empty when it is too early for one. */
    public static Optional<LocalDate> since(NoticeStage stage, CaseFacts facts) {
        return switch (stage) {
            case APPLICANT -> Optional.of(facts.appliedOn());
            case ACTIVIST -> day(facts, Act.ADOPT);
            case CANDIDATE -> day(facts, Act.CHOOSE);
            case ADMISSION -> day(facts, Act.REVIEW);
            case CONVERSION -> facts.conversionApplication().map(CaseFacts.Entry::day);
        };
    }

    /** The stage that asks for a notice of the case now; empty when none does. */
    public static Optional<NoticeStage> due(CaseFacts facts, Limits limits) {
        return limits.noticeStages().stream()
                .filter(s -> states(s, limits).contains(facts.state()))
                .filter(s -> since(s, facts).isPresent())
                .findFirst();
    }

    private static Optional<LocalDate> day(CaseFacts facts, Act act) {
        return facts.last(act).map(CaseFacts.Entry::day);
    }
}
