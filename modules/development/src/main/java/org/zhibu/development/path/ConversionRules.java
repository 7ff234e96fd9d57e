package org.zhibu.development.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** From the admission to the archive (STEP-19 to STEP-25, DEV-80 to DEV-94). */
final class ConversionRules {
    /** Where the register has no end of the probation, nothing comes after it; months can still be added. */
    private static final LocalDate UNKNOWN = LocalDate.of(9000, 1, 1);

    private ConversionRules() {}

    static void check(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        switch (what.act()) {
            case SWEAR -> swear(facts, what, limits, findings);
            case APPLY_CONVERSION -> apply(facts, what, limits, findings);
            case DEFER -> defer(facts, what, limits, findings);
            case PASS_CONVERSION -> {
                due(facts, what, findings);
                convert(facts, what, limits, findings);
            }
            case REFUSE_CONVERSION -> {
                due(facts, what, findings);
                present(what, findings);
            }
            case PASS_EXTENSION -> extend(facts, what, limits, findings);
            case PASS_CANCELLATION -> cancel(facts, what, findings);
            case ARCHIVE -> archive(facts, what, limits, findings);
            default -> {}
        }
    }

    private static LocalDate end(CaseFacts facts) {
        return Objects.requireNonNullElse(facts.probationUntil(), UNKNOWN);
    }

    private static void swear(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.needAt(!what.doneBy().isBlank(), "doneBy", "STEP-20", "noTalker");
        facts.last(Act.APPROVE_ADMISSION)
                .ifPresent(approved -> findings.prefer(
                        !what.day().isAfter(approved.day().plusMonths(limits.oathMonths())),
                        "STEP-20",
                        "oathLate",
                        limits.oathMonths()));
    }

    private static void apply(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        LocalDate first = end(facts).minusDays(limits.probation().remindDays());
        findings.prefer(!what.day().isBefore(first), "STEP-22", "conversionEarly", first.toString());
    }

    /** DEV-85, TIM-13. */
    private static void defer(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        LocalDate until = what.until();
        LocalDate last = end(facts).plusMonths(limits.probation().deferMonths());
        findings.needAt(
                until != null && until.isAfter(end(facts)) && !until.isAfter(last),
                "until",
                "DEV-85",
                "deferral",
                limits.probation().deferMonths());
        LocalDate came = facts.person().cameOn();
        LocalDate from = facts.probationFrom();
        findings.need(came != null && from != null && came.isAfter(from), "DEV-85", "notTransferred");
    }

    /** DEV-93: no early conversion. */
    private static void due(CaseFacts facts, Happening what, Findings findings) {
        findings.notBefore(what.day(), end(facts), "DEV-93", "tooEarly");
    }

    private static void convert(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.need(facts.conversionApplication().isPresent(), "DEV-87", "noApplication");
        heard(facts, "DEV-88", findings);
        findings.need(
                facts.hasAny(
                        OpinionStage.CONVERSION, java.util.EnumSet.of(OpinionSource.CONTACT, OpinionSource.SPONSORS)),
                "DEV-88",
                "opinion.CONTACT");
        findings.need(facts.has(OpinionStage.CONVERSION, OpinionSource.MEMBERS), "DEV-88", "opinion.MEMBERS");
        findings.need(facts.has(OpinionStage.CONVERSION, OpinionSource.MASSES), "DEV-88", "opinion.MASSES");
        LocalDate since =
                facts.conversionApplication().map(CaseFacts.Entry::day).orElse(facts.appliedOn());
        ActivistRules.noticeEnded(facts, NoticeStage.CONVERSION, since, what.day(), limits, findings);
        findings.need(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
        present(what, findings);
        findings.preferAt(what.assured().contains(Assurance.SPONSORS_PRESENT), "assured", "DEV-89", "sponsorsAway");
        cultivated(facts, what.day(), limits, findings);
        LocalDate due = facts.deferredTo().orElse(end(facts));
        findings.prefer(
                !what.day().isAfter(due.plusDays(limits.probation().lateWarnDays())),
                "TIM-10",
                "conversionLate",
                limits.probation().lateWarnDays());
    }

    /** AUTH-13: whatever becomes of the probation, the group is asked and the branch's committee has looked at it first. */
    private static void heard(CaseFacts facts, String rule, Findings findings) {
        findings.need(
                !facts.person().inGroup() || facts.has(OpinionStage.CONVERSION, OpinionSource.GROUP),
                rule,
                "opinion.GROUP");
        findings.need(
                facts.has(OpinionStage.CONVERSION, OpinionSource.BRANCH_COMMITTEE), rule, "opinion.BRANCH_COMMITTEE");
        ActivistRules.relatives(facts, findings);
    }

    private static void cultivated(CaseFacts facts, LocalDate day, Limits limits, Findings findings) {
        LocalDate since = Objects.requireNonNullElse(facts.probationFrom(), day);
        LocalDate before = day.isBefore(end(facts)) ? day : end(facts);
        int reports = Cultivation.reportsMissing(facts, since, limits.probationReports(), before)
                .size();
        findings.prefer(reports == 0, "DEV-80", "reportsMissing", reports);
        int assessments = Cultivation.assessmentsMissing(
                        facts, CaseFacts.Assessment.Kind.PROBATIONER, since, limits.probationAssessments(), before)
                .size();
        findings.prefer(assessments == 0, "DEV-82", "assessmentsMissing", assessments);
        Optional<BigDecimal> judged = Cultivation.lastAssessment(facts, CaseFacts.Assessment.Kind.JUDGEMENT)
                .map(CaseFacts.Assessment::score);
        findings.prefer(judged.isPresent(), facts.person().student() ? "DEV-81" : "DEV-82", "noJudgement");
        findings.prefer(
                judged.isEmpty() || Scores.passes(judged.get(), limits.scoring().judgementCutoff()),
                "SCOR-03",
                "judgementLow",
                limits.scoring().judgementCutoff());
    }

    private static void present(Happening what, Findings findings) {
        findings.needAt(what.assured().contains(Assurance.PERSON_PRESENT), "assured", "DEV-89", "personPresent");
    }

    /** DEV-91: once, from the end of the first period, for at least and at most so many months. */
    private static void extend(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.need(!facts.wasExtended(), "DEV-91", "extendedBefore");
        LocalDate until = what.until();
        LocalDate shortest = end(facts).plusMonths(limits.probation().extendMin());
        LocalDate longest = end(facts).plusMonths(limits.probation().extendMax());
        findings.needAt(
                until != null && !until.isBefore(shortest) && !until.isAfter(longest),
                "until",
                "DEV-91",
                "extension",
                shortest.toString(),
                longest.toString());
        present(what, findings);
        heard(facts, "AUTH-13", findings);
    }

    /** DEV-92: also of somebody who does not come, which is what it is often for. */
    private static void cancel(CaseFacts facts, Happening what, Findings findings) {
        findings.preferAt(what.assured().contains(Assurance.PERSON_PRESENT), "assured", "DEV-92", "cancelledAway");
        heard(facts, "AUTH-13", findings);
    }

    private static void archive(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.needAt(!what.doneBy().isBlank(), "doneBy", "STEP-25", "noReceiver");
        facts.last(Act.APPROVE_CONVERSION)
                .ifPresent(approved -> findings.prefer(
                        !what.day().isAfter(approved.day().plusDays(limits.archiveDays())),
                        "TIM-15",
                        "archiveLate",
                        limits.archiveDays()));
    }
}
