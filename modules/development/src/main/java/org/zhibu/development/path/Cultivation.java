package org.zhibu.development.path;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.policy.Cadence;

/** What cultivation asks for period by period, and what of it is there (DEV-15, DEV-16, DEV-24, DEV-25, DEV-80, DEV-82). */
public final class Cultivation {
    private Cultivation() {}

    /** Whole periods since the time counts for which no report is there, up to the day. */
    public static List<Span> reportsMissing(CaseFacts facts, LocalDate since, Cadence cadence, LocalDate day) {
        return Span.whole(cadence.per(), since, day).stream()
                .filter(span -> facts.reports().stream()
                                .filter(r -> span.holds(r.from()))
                                .count()
                        < cadence.min())
                .toList();
    }

    /** The same of assessments of a kind. */
    public static List<Span> assessmentsMissing(
            CaseFacts facts, CaseFacts.Assessment.Kind kind, LocalDate since, Cadence cadence, LocalDate day) {
        return Span.whole(cadence.per(), since, day).stream()
                .filter(span -> facts.assessments().stream()
                                .filter(a -> a.kind() == kind && span.holds(a.from()))
                                .count()
                        < cadence.min())
                .toList();
    }

    public static Optional<CaseFacts.Assessment> lastAssessment(CaseFacts facts, CaseFacts.Assessment.Kind kind) {
        return facts.assessments().stream()
                .filter(a -> a.kind() == kind)
                .max(Comparator.comparing(CaseFacts.Assessment::on).thenComparing(CaseFacts.Assessment::from));
    }

    /** DEV-24, CONF-38: passed the exam of a training of activists that was long enough. */
    public static boolean passedActivistTraining(CaseFacts facts, LocalDate day, Limits limits) {
        return facts.trainings().stream()
                .anyMatch(t -> !t.forCandidates()
                        && !t.to().isAfter(day)
                        && t.days().compareTo(BigDecimal.valueOf(limits.activistTrainingDays())) >= 0
                        && t.examined()
                        && passed(t, limits));
    }

    /** DEV-24: passed the exam of any training. */
    public static boolean passedExam(CaseFacts facts, LocalDate day, Limits limits) {
        return facts.trainings().stream().anyMatch(t -> !t.to().isAfter(day) && t.examined() && passed(t, limits));
    }

    /** DEV-40: trained at all. */
    public static boolean wasTrained(CaseFacts facts, LocalDate day, Limits limits) {
        return facts.trainings().stream().anyMatch(t -> !t.to().isAfter(day) && passed(t, limits));
    }

    /** DEV-25: trained for days or hours enough, all trainings of candidates together, with the exam where there was one. */
    public static boolean isTrained(CaseFacts facts, LocalDate day, Limits limits) {
        BigDecimal days = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        for (CaseFacts.Training t : facts.trainings()) {
            if (t.forCandidates() && !t.to().isAfter(day) && passed(t, limits)) {
                days = days.add(t.days());
                hours = hours.add(t.hours());
            }
        }
        return days.compareTo(BigDecimal.valueOf(limits.candidateDays())) >= 0
                || hours.compareTo(BigDecimal.valueOf(limits.candidateHours())) >= 0;
    }

    private static boolean passed(CaseFacts.Training training, Limits limits) {
        BigDecimal score = training.score();
        return !training.examined() || (score != null && Scores.passes(score, limits.passMark()));
    }
}
