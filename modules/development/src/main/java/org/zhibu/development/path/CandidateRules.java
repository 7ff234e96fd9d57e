package org.zhibu.development.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** From activist to candidate, and what is looked into then (STEP-07 to STEP-11, DEV-30 to DEV-34, DEV-45). */
final class CandidateRules {
    private CandidateRules() {}

    static void check(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        switch (what.act()) {
            case CHOOSE -> choose(facts, what, limits, findings);
            case FILE_CANDIDATE -> file(facts, what, limits, findings);
            case NAME_SPONSORS -> sponsors(facts, what, limits, findings);
            case PASS_REVIEW -> passReview(facts, what, findings);
            default -> {}
        }
    }

    private static void choose(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        LocalDate day = what.day();
        LocalDate counted = Objects.requireNonNullElse(facts.countedFrom(), facts.appliedOn());
        findings.notBefore(
                day,
                counted.plusMonths(limits.cultivationMonths()),
                "DEV-27",
                "cultivation",
                limits.cultivationMonths());
        findings.notBefore(
                day,
                facts.appliedOn().plusMonths(limits.monthsToCandidate()),
                "DEV-31",
                "sinceApplication",
                limits.monthsToCandidate());
        findings.need(
                facts.contacts().stream().filter(CaseFacts.Companion::votes).count() >= limits.contactsMin(),
                "STEP-05",
                "noContacts");
        int missing = Cultivation.assessmentsMissing(
                        facts, CaseFacts.Assessment.Kind.ACTIVIST, counted, limits.assessments(), day)
                .size();
        findings.need(missing == 0, "DEV-30", "assessmentsMissing", missing);
        findings.need(
                Cultivation.lastAssessment(facts, CaseFacts.Assessment.Kind.ACTIVIST)
                        .filter(CaseFacts.Assessment::qualified)
                        .isPresent(),
                "DEV-30",
                "lastAssessment");
        int reports = Cultivation.reportsMissing(facts, counted, limits.reports(), day)
                .size();
        findings.need(reports <= limits.reportTolerance(), "DEV-30", "reportsMissing", reports);
        findings.need(
                Cultivation.passedActivistTraining(facts, day, limits), "DEV-24", "noTraining", limits.passMark());
        opinions(facts, what, limits, findings);
        findings.need(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
        if (facts.person().student()) {
            student(facts, what, limits, findings);
        }
        ActivistRules.relatives(facts, findings);
    }

    private static void opinions(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        findings.need(
                !facts.person().inGroup() || facts.has(OpinionStage.CANDIDATE, OpinionSource.GROUP),
                "DEV-30",
                "opinion.GROUP");
        for (OpinionSource source : List.of(OpinionSource.CONTACT, OpinionSource.MEMBERS, OpinionSource.MASSES)) {
            findings.need(facts.has(OpinionStage.CANDIDATE, source), "DEV-30", "opinion." + source.name());
        }
        findings.need(
                !limits.offices().contains(OpinionSource.DEPARTMENT)
                        || facts.has(OpinionStage.CANDIDATE, OpinionSource.DEPARTMENT),
                "DEV-35",
                "opinion.DEPARTMENT");
        if (ActivistRules.needsLeague(facts, what.day(), limits)) {
            Optional<LocalDate> until = ActivistRules.leagueUntil(facts, limits);
            findings.need(until.isPresent(), "DEV-30", "noLeague", limits.recommendationUnder());
            findings.need(
                    until.filter(last -> what.day().isAfter(last)).isEmpty(),
                    "LEAG-02",
                    "leagueExpired",
                    until.map(LocalDate::toString).orElse(""),
                    limits.recommendationMonths());
        }
    }

    /** DEV-31 to DEV-34. */
    private static void student(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        Limits.Student asked = limits.student();
        // this academic year, and the last one as long as this one has no results
        int since = academicYear(what.day()) - 1;
        List<CaseFacts.StudyYear> years = facts.person().studyYears().stream()
                .filter(y -> y.year() >= since)
                .toList();
        Integer top = asked.gradeTopPercent();
        if (top != null) {
            Optional<BigDecimal> rank = years.stream()
                    .map(CaseFacts.StudyYear::rankPercent)
                    .filter(Objects::nonNull)
                    .findFirst();
            findings.need(
                    rank.filter(r -> r.compareTo(BigDecimal.valueOf(top)) <= 0).isPresent(), "DEV-31", "grade", top);
        }
        if (asked.noFailedCourses()) {
            findings.need(
                    !years.isEmpty() && years.stream().allMatch(y -> y.failed(asked.resitCounts()) == 0),
                    "DEV-32",
                    asked.resitCounts() ? "failedCourse" : "failedResit");
        }
        findings.needAt(what.assured().contains(Assurance.GOOD_STANDING), "assured", "DEV-32", "goodStanding");
        findings.need(!facts.person().punished(), "DEV-32", "punished");
        findings.need(
                !asked.certificate()
                        || facts.trainings().stream().anyMatch(t -> t.certified() && !t.to().isAfter(what.day())),
                "DEV-31",
                "noCertificate");
        CaseFacts.Defence defence = facts.defence();
        findings.need(!asked.defence() || defence != null, "DEV-34", "noDefence");
        Integer cutoff = limits.scoring().defenceCutoff();
        if (defence != null && cutoff != null) {
            findings.need(
                    Scores.passes(limits.scoring().defence(defence.field(), defence.daily()), cutoff),
                    "SCOR-03",
                    "defenceLow",
                    cutoff);
        }
        findings.prefer(
                facts.has(OpinionStage.CANDIDATE, OpinionSource.CLASS_POLL)
                        && facts.has(OpinionStage.CANDIDATE, OpinionSource.CONSULTATION),
                "DEV-33",
                "noClassPoll");
    }

    /** The calendar year in which the academic year of the day began. */
    private static int academicYear(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
    }

    private static void file(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        LocalDate decided = facts.last(Act.CHOOSE).map(CaseFacts.Entry::day).orElse(facts.appliedOn());
        ActivistRules.noticeEnded(facts, NoticeStage.CANDIDATE, decided, what.day(), limits, findings);
        findings.need(facts.complaints() == 0, "DEV-44", "complaints", facts.complaints());
    }

    private static void sponsors(CaseFacts facts, Happening what, Limits limits, Findings findings) {
        Set<UUID> different = new HashSet<>(what.people());
        different.remove(facts.person().id().value());
        findings.needAt(
                different.size() == what.people().size() && different.size() == limits.sponsors(),
                "people",
                "ROLE-11",
                "sponsors",
                limits.sponsors());
    }

    private static void passReview(CaseFacts facts, Happening what, Findings findings) {
        findings.needAt(what.assured().contains(Assurance.REVIEW_GOOD), "assured", "DEV-45", "reviewContents");
        findings.need(
                facts.inquiries().open() == 0,
                "DEV-45",
                "lettersOpen",
                facts.inquiries().open());
        findings.needAt(!what.note().isBlank(), "note", "DEV-47", "noConclusion");
    }
}
