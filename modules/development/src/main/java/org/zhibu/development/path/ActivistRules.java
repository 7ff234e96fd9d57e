package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.people.ActivistTier;

/** From the application to the roster of activists (STEP-01 to STEP-06, DEV-10 to DEV-18). */
final class ActivistRules {
    private ActivistRules() {}

    static void check(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        switch (what.act()) {
            case APPLY -> apply(facts, what, limits, findings);
            case TALK -> talk(facts, what, limits, findings);
            case ADOPT -> adopt(facts, what, limits, findings);
            case FILE_ACTIVIST -> file(facts, what, limits, findings);
            case ASSIGN_CONTACTS -> contacts(facts, what, limits, findings);
            case SET_TIER -> {
                Optional<ActivistTier> tier = Arrays.stream(ActivistTier.values())
                        .filter(t -> t.name().equals(what.number()))
                        .findFirst();
                findings.needAt(tier.isPresent(), "number", "DEV-18", "noTier");
                tier.ifPresent(t -> tier(facts, t, what.day(), limits, findings));
            }
            case DROP ->
                findings.prefer(
                        facts.inquiries().open() == 0,
                        "DEV-46",
                        "lettersOpen",
                        facts.inquiries().open());
            default -> {}
        }
    }

    private static void apply(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        Optional<Integer> age = facts.person().ageOn(what.day());
        findings.need(age.isPresent(), "STEP-01", "noBirthDate");
        findings.needAt(age.isEmpty() || age.get() >= limits.minAge(), "day", "STEP-01", "tooYoung", limits.minAge());
        findings.needAt(what.assured().contains(Assurance.VOLUNTARY), "assured", "STEP-01", "voluntary");
    }

    private static void talk(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.needAt(!what.doneBy().isBlank(), "doneBy", "STEP-02", "noTalker");
        findings.prefer(
                !what.day().isAfter(facts.appliedOn().plusMonths(limits.talkWithinMonths())),
                "TIM-01",
                "talkLate",
                limits.talkWithinMonths());
    }

    private static void adopt(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        for (OpinionSource understanding : OpinionSource.UNDERSTANDINGS) {
            findings.need(
                    facts.has(OpinionStage.ADOPTION, understanding), "DEV-10", "understanding." + understanding.name());
        }
        findings.need(facts.hasAny(OpinionStage.ADOPTION, OpinionSource.NOMINATIONS), "STEP-03", "noNomination");
        findings.prefer(
                !facts.person().inGroup() || facts.has(OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_GROUP),
                "DEV-12",
                "noGroupNomination");
        if (needsLeague(facts, what.day(), limits)) {
            Optional<LocalDate> until = leagueUntil(facts, limits);
            findings.prefer(until.isPresent(), "LEAG-02", "noLeague", limits.recommendationUnder());
            findings.prefer(
                    until.filter(last -> what.day().isAfter(last)).isEmpty(),
                    "LEAG-02",
                    "leagueExpired",
                    until.map(LocalDate::toString).orElse(""),
                    limits.recommendationMonths());
        }
        if (facts.person().student()) {
            findings.prefer(
                    facts.has(OpinionStage.ADOPTION, OpinionSource.COUNSELLOR)
                            && facts.has(OpinionStage.ADOPTION, OpinionSource.CLASSMATES),
                    "DEV-12",
                    "noClassOpinions");
        }
        findings.preferAt(what.assured().contains(Assurance.CONDITIONS), "assured", "DEV-11", "conditions");
        LocalDate first = facts.appliedOn().plusMonths(limits.minMonthsToActivist());
        findings.prefer(!what.day().isBefore(first), "DEV-14", "adoptedEarly", first.toString());
        findings.prefer(
                !what.day().isAfter(facts.appliedOn().plusMonths(limits.warnMonthsToActivist())),
                "DEV-14",
                "adoptedLate",
                limits.warnMonthsToActivist());
        noticeEnded(facts, NoticeStage.APPLICANT, facts.appliedOn(), what.day(), limits, findings);
        relatives(facts, findings);
    }

    private static void file(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        LocalDate decided = facts.last(Act.ADOPT).map(CaseFacts.Entry::day).orElse(facts.appliedOn());
        noticeEnded(facts, NoticeStage.ACTIVIST, decided, what.day(), limits, findings);
        findings.need(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
    }

    private static void contacts(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        Set<java.util.UUID> different = new HashSet<>(what.people());
        different.remove(facts.person().id().value());
        findings.needAt(
                different.size() == what.people().size()
                        && different.size() >= limits.contactsMin()
                        && different.size() <= limits.contactsMax(),
                "people",
                "ROLE-10",
                "contacts",
                limits.contactsMin(),
                limits.contactsMax());
    }

    /** DEV-18, CONF-18: into the roster of key activists only after some months. */
    static void tier(CaseFacts facts, ActivistTier tier, LocalDate day, Limits limits, Findings findings) {
        LocalDate counted = facts.countedFrom();
        if (counted != null && tier != ActivistTier.ORDINARY) {
            findings.notBefore(
                    day, counted.plusMonths(limits.keyTierMonths()), "CONF-18", "keyTier", limits.keyTierMonths());
        }
    }

    /** DEV-49: where the stage asks for a notice, it has ended without an obstacle before the day. */
    static void noticeEnded(
            CaseFacts facts, NoticeStage stage, LocalDate since, LocalDate day, Limits limits, Findings findings) {
        if (!limits.noticeStages().contains(stage)) {
            return;
        }
        Optional<CaseFacts.Notice> notice = facts.notice(stage, since);
        findings.need(notice.isPresent(), "DEV-49", "noNotice");
        notice.ifPresent(n -> {
            findings.notBefore(day, n.to().plusDays(1), "TIM-06", "noticeRuns");
            findings.need(n.outcome() != null, "DEV-49", "noticeOpen");
            findings.need(n.outcome() == null || n.outcome().isClear(), "DEV-49", "objectionUpheld");
        });
    }

    static boolean needsLeague(CaseFacts facts, LocalDate day, Limits limits) {
        return facts.person().leagueMember()
                && facts.person()
                        .ageOn(day)
                        .filter(age -> age < limits.recommendationUnder())
                        .isPresent();
    }

    /** LEAG-02, LEAG-05: the last day on which the latest recommendation of the league is good; empty when there is none. */
    static Optional<LocalDate> leagueUntil(CaseFacts facts, Limits limits) {
        return facts.opinions().stream()
                .filter(o -> o.source() == OpinionSource.RECOMMENDED_BY_LEAGUE && o.inFavour())
                .map(CaseFacts.Opinion::on)
                .max(Comparator.naturalOrder())
                .map(day -> day.plusMonths(limits.recommendationMonths()));
    }

    /** AUTH-31: relatives among those who decide are pointed out. */
    static void relatives(CaseFacts facts, Findings findings) {
        List<String> names = facts.person().decidingRelatives();
        findings.prefer(names.isEmpty(), "AUTH-31", "relatives", String.join("、", names));
    }
}
