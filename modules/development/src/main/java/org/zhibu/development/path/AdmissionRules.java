package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.Objects;

/** From the committee's review to the approval (STEP-12 to STEP-18, DEV-40 to DEV-59, DEV-70 to DEV-74). */
final class AdmissionRules {
    private AdmissionRules() {}

    static void check(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        switch (what.act()) {
            case REVIEW -> review(facts, what, limits, findings);
            case PASS_PRE_REVIEW -> bars(facts, what.day(), limits, findings);
            case ISSUE_FORM -> issueForm(facts, what, limits, findings);
            case PASS_ADMISSION -> admission(facts, what, limits, findings);
            case REFUSE_ADMISSION -> presence(what, findings);
            case APPROVE_ADMISSION -> {
                findings.need(
                        facts.lastSince(Act.TALK_BEFORE_APPROVAL, Act.PASS_ADMISSION)
                                .isPresent(),
                        "STEP-16",
                        "noApprovalTalk");
                findings.prefer(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
            }
            case TALK_BEFORE_APPROVAL -> findings.needAt(!what.doneBy().isBlank(), "doneBy", "STEP-16", "noTalker");
            default -> {}
        }
    }

    /** DEV-40 to DEV-44: the five bars (五不发展). */
    static void bars(CaseFacts facts, LocalDate day, Limits limits, Findings findings) {
        LocalDate counted = Objects.requireNonNullElse(facts.countedFrom(), facts.appliedOn());
        findings.need(Cultivation.wasTrained(facts, day, limits), "DEV-40", "neverTrained");
        findings.need(Cultivation.passedExam(facts, day, limits), "DEV-24", "noExam", limits.passMark());
        findings.need(
                Cultivation.isTrained(facts, day, limits)
                        || facts.lastSince(Act.EXCUSE_TRAINING, Act.DROP).isPresent(),
                "DEV-25",
                "notTrained",
                limits.candidateDays(),
                limits.candidateHours());
        findings.notBefore(
                day,
                counted.plusMonths(limits.cultivationMonths()),
                "DEV-41",
                "cultivation",
                limits.cultivationMonths());
        findings.need(facts.lastSince(Act.PASS_REVIEW, Act.DROP).isPresent(), "DEV-42", "noReview");
        findings.need(sponsored(facts, limits), "ROLE-11", "noSponsors", limits.sponsors());
        findings.need(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
        leaving(facts, day, limits, findings);
    }

    /** ROLE-11: two full members with all rights. */
    private static boolean sponsored(CaseFacts facts, Limits limits) {
        return facts.sponsors().size() == limits.sponsors()
                && facts.sponsors().stream().allMatch(CaseFacts.Companion::votes);
    }

    private static void review(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        bars(facts, what.day(), limits, findings);
        findings.need(facts.has(OpinionStage.ADMISSION, OpinionSource.MASSES), "STEP-12", "opinion.MASSES");
        for (OpinionSource office : limits.offices()) {
            findings.need(
                    !office.belongsTo(OpinionStage.ADMISSION) || facts.has(OpinionStage.ADMISSION, office),
                    "DEV-48",
                    "opinion." + office.name());
        }
        findings.needAt(what.assured().contains(Assurance.FILE_TRUE), "assured", "DEV-50", "fileTrue");
        findings.needAt(what.assured().contains(Assurance.OPINIONS_TRUE), "assured", "DEV-50", "opinionsTrue");
        ActivistRules.relatives(facts, findings);
    }

    private static void issueForm(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.needAt(!what.number().isBlank(), "number", "STEP-14", "noFormNumber");
        findings.needAt(!facts.voidForms().contains(what.number()), "number", "DEV-74", "voidForm");
        findings.needAt(what.assured().contains(Assurance.FORM_EXPLAINED), "assured", "DEV-51", "formExplained");
        findings.need(sponsored(facts, limits), "CONF-31", "noSponsors", limits.sponsors());
        if (limits.noticeBeforeForm()) {
            notice(facts, what.day(), limits, findings);
        }
    }

    /** DEV-55: the meeting may not open otherwise. */
    private static void admission(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        bars(facts, what.day(), limits, findings);
        notice(facts, what.day(), limits, findings);
        presence(what, findings);
        facts.meetingDueFrom()
                .ifPresent(from -> findings.prefer(
                        !what.day().isAfter(from.plusDays(limits.meetingAfterPreReviewDays())),
                        "TIM-07",
                        "meetingLate",
                        limits.meetingAfterPreReviewDays()));
        ActivistRules.relatives(facts, findings);
    }

    private static void presence(Happening what, Findings findings) {
        findings.needAt(what.assured().contains(Assurance.PERSON_PRESENT), "assured", "DEV-55", "personPresent");
        findings.needAt(
                what.assured().contains(Assurance.SPONSORS_PRESENT)
                        || what.assured().contains(Assurance.ONE_SPONSOR_WROTE),
                "assured",
                "DEV-55",
                "sponsorsPresent");
        // the special reason and the account are on record
        findings.needAt(
                what.assured().contains(Assurance.SPONSORS_PRESENT)
                        || !what.assured().contains(Assurance.ONE_SPONSOR_WROTE)
                        || !what.note().isBlank(),
                "note",
                "DEV-55",
                "sponsorAway");
    }

    private static void notice(CaseFacts facts, LocalDate day, Limits limits, Findings findings) {
        LocalDate since = facts.last(Act.REVIEW).map(CaseFacts.Entry::day).orElse(facts.appliedOn());
        ActivistRules.noticeEnded(facts, NoticeStage.ADMISSION, since, day, limits, findings);
    }

    /** DEV-05: who leaves soon is generally not admitted. */
    private static void leaving(CaseFacts facts, LocalDate day, Limits limits, Findings findings) {
        LocalDate leaving = facts.leavingOn();
        findings.prefer(
                leaving == null || leaving.isAfter(day.plusMonths(limits.leavingMonths())),
                "DEV-05",
                "leaving",
                limits.leavingMonths());
    }
}
