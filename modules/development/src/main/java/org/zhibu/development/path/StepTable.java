package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;

/** The procedure as the code follows it, to be read: each step with its acts, and what the rules refuse of each (§4.1). */
public final class StepTable {
    /**
     * An act of a step.
     *
     * @param refused what the rules say when nothing has been done yet
     */
    public record ActRow(Act act, List<Finding> refused) {
        public ActRow {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A step with its acts.
     *
     * @param step null for what can happen at several
     */
    public record Row(@Nullable Step step, List<ActRow> acts) {
        public Row {
            acts = List.copyOf(acts);
        }
    }

    private StepTable() {}

    /**
     * The whole table.
     *
     * @param student whether the rules of student branches are asked as well
     */
    public static List<Row> of(Limits limits, boolean student, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            rows.add(new Row(step, acts(Optional.of(step), limits, student, today)));
        }
        rows.add(new Row(null, acts(Optional.empty(), limits, student, today)));
        return rows;
    }

    /** What limits the step in time or number, as arguments of its message. */
    public static List<Object> numbers(Step step, Limits l) {
        return switch (step) {
            case APPLICATION -> List.of(l.minAge());
            case TALK -> List.of(l.talkWithinMonths());
            case ADOPTION -> List.of(l.minMonthsToActivist(), l.warnMonthsToActivist());
            case ACTIVIST_FILING, CANDIDATE_FILING, COUNTY_FILING -> List.of(l.filingWorkingDays());
            case CONTACTS -> List.of(l.contactsMin(), l.contactsMax());
            case CULTIVATION -> List.of(l.cultivationMonths());
            case CHOICE -> List.of(l.cultivationMonths(), l.monthsToCandidate());
            case SPONSORS -> List.of(l.sponsors());
            case TRAINING -> List.of(l.candidateDays(), l.candidateHours());
            case PRE_REVIEW -> List.of(l.preReviewDays());
            case ADMISSION -> List.of(l.meetingAfterPreReviewDays());
            case OATH -> List.of(l.oathMonths());
            case PROBATION -> List.of(l.probation().months());
            case CONVERSION_APPLICATION -> List.of(l.probation().remindDays());
            case CONVERSION -> List.of(l.probation().lateWarnDays());
            case ARCHIVE -> List.of(l.archiveDays());
            case POLITICAL_REVIEW, COMMITTEE_REVIEW, FORM, APPROVAL_TALK, APPROVAL, PLACING, CONVERSION_APPROVAL ->
                List.of();
        };
    }

    private static List<ActRow> acts(Optional<Step> step, Limits limits, boolean student, LocalDate today) {
        return Arrays.stream(Act.values())
                .filter(a -> a.step().equals(step))
                .map(a -> new ActRow(a, refused(a, limits, student, today)))
                .toList();
    }

    /** Asks the rules of a case in which nothing has been done, and of a meeting that passed nothing. */
    private static List<Finding> refused(Act act, Limits limits, boolean student, LocalDate today) {
        if (act.moves().isEmpty()) {
            return List.of();
        }
        Happening what = Happening.of(act, today);
        if (act.isVoted()) {
            what = what.decided(new Resolution(act.doer() == Doer.GENERAL_MEETING, 2, 0, 0, 0, 0, 0, false, null, ""));
        }
        CaseFacts empty = empty(act.moves().getFirst().from(), student, today);
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Finding finding : Rules.check(empty, what, limits, today)) {
            boolean ofTheDay =
                    "day".equals(finding.field()) && !finding.messageKey().endsWith("tooYoung");
            if (finding.severity() == Severity.BLOCK && !ofTheDay) {
                found.putIfAbsent(finding.messageKey(), finding);
            }
        }
        return List.copyOf(found.values());
    }

    private static CaseFacts empty(CaseState state, boolean student, LocalDate today) {
        UUID nobody = new UUID(0, 0);
        return new CaseFacts(
                nobody,
                new CaseFacts.Person(
                        new PersonId(nobody),
                        "",
                        today,
                        state.status(),
                        null,
                        true,
                        false,
                        null,
                        student,
                        List.of(),
                        false,
                        List.of()),
                state,
                today,
                today,
                null,
                today,
                today,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new CaseFacts.Inquiries(0, 0),
                null);
    }
}
