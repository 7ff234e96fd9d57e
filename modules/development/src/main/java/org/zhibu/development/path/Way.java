package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 25 steps of one case: which are done, which are due, and which are still to come, with their days (§4.1). */
public final class Way {
    /** How far a step is. */
    public enum Progress {
        DONE,
        /** Done before the case was kept here. */
        BEFORE,
        /** Can be done now. */
        NOW,
        COMING,
        /** The case went past it without a record. */
        SKIPPED;

        public String messageKey() {
            return "development.progress." + name();
        }
    }

    /**
     * One step of the case.
     *
     * @param entry that did the step; null when none did, or when it follows from other records
     */
    public record Line(Step step, Progress progress, CaseFacts.@Nullable Entry entry, Outlook.Window window) {}

    /** Acts that do a step. */
    private static final Map<Step, Set<Act>> DOING = new EnumMap<>(Step.class);

    /** Steps beside the main line: done in any order while the state allows it. */
    private static final Set<Step> SIDE = EnumSet.of(
            Step.CONTACTS,
            Step.CULTIVATION,
            Step.SPONSORS,
            Step.POLITICAL_REVIEW,
            Step.TRAINING,
            Step.APPROVAL_TALK,
            Step.COUNTY_FILING,
            Step.PLACING,
            Step.OATH,
            Step.PROBATION,
            Step.CONVERSION_APPLICATION);

    /** The act that leads on from each state. */
    private static final Map<CaseState, Act> NEXT = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseState.APPLIED, Act.TALK),
            Map.entry(CaseState.TALKED, Act.ADOPT),
            Map.entry(CaseState.STOPPED, Act.ADOPT),
            Map.entry(CaseState.ADOPTED, Act.FILE_ACTIVIST),
            Map.entry(CaseState.CULTIVATED, Act.CHOOSE),
            Map.entry(CaseState.CHOSEN, Act.FILE_CANDIDATE),
            Map.entry(CaseState.CANDIDATE, Act.REVIEW),
            Map.entry(CaseState.REVIEWED, Act.PASS_PRE_REVIEW),
            Map.entry(CaseState.PRE_REVIEWED, Act.ISSUE_FORM),
            Map.entry(CaseState.FORM_ISSUED, Act.PASS_ADMISSION),
            Map.entry(CaseState.PASSED, Act.APPROVE_ADMISSION),
            Map.entry(CaseState.PROBATION, Act.PASS_CONVERSION),
            Map.entry(CaseState.EXTENDED, Act.PASS_CONVERSION),
            Map.entry(CaseState.CONVERSION_PASSED, Act.APPROVE_CONVERSION),
            Map.entry(CaseState.EXTENSION_PASSED, Act.APPROVE_EXTENSION),
            Map.entry(CaseState.CANCELLATION_PASSED, Act.APPROVE_CANCELLATION),
            Map.entry(CaseState.CONVERTED, Act.ARCHIVE)));

    static {
        Set<Act> refusing = EnumSet.of(
                Act.NOT_ADOPT,
                Act.OBJECT_ACTIVIST,
                Act.SET_TIER,
                Act.STOP,
                Act.OBJECT_CANDIDATE,
                Act.REFUSE_PRE_REVIEW,
                Act.REFUSE_ADMISSION,
                Act.REFUSE_ADMISSION_APPROVAL,
                Act.RETURN_ADMISSION,
                Act.LAPSE_ADMISSION,
                Act.DEFER,
                Act.REFUSE_CONVERSION,
                Act.REFUSE_CONVERSION_APPROVAL);
        for (Act act : Act.values()) {
            if (!refusing.contains(act)) {
                act.step()
                        .ifPresent(s -> DOING.computeIfAbsent(s, k -> EnumSet.noneOf(Act.class))
                                .add(act));
            }
        }
    }

    private Way() {}

    /** Every step in order. */
    public static List<Line> of(CaseFacts facts, Limits limits, LocalDate today) {
        Map<Step, Outlook.Window> windows = Outlook.of(facts, limits);
        return Arrays.stream(Step.values())
                .map(step -> {
                    Outlook.Window window = Outlook.window(windows, step);
                    CaseFacts.Entry entry = entry(facts, step).orElse(null);
                    return new Line(step, progress(facts, step, entry, window, limits, today), entry, window);
                })
                .toList();
    }

    /** The act that leads the case on; empty at an end. */
    public static Optional<Act> next(CaseState state) {
        return Optional.ofNullable(NEXT.get(state));
    }

    /** Whether the act leads on, rather than stopping, refusing or ending. */
    public static boolean leadsOn(Act act) {
        return act.step()
                .filter(s -> DOING.getOrDefault(s, Set.of()).contains(act))
                .isPresent();
    }

    /** Whether the case is past the step of the main line. */
    static boolean isReached(CaseFacts facts, Step step) {
        return step.number() <= reached(facts);
    }

    /** The last entry that did the step, unless the case fell back behind it. */
    static Optional<CaseFacts.Entry> entry(CaseFacts facts, Step step) {
        if (!SIDE.contains(step) && !isReached(facts, step)) {
            return Optional.empty();
        }
        Set<Act> doing = DOING.getOrDefault(step, Set.of());
        if (step == Step.POLITICAL_REVIEW || step == Step.TRAINING) {
            // a candidate for the second time is reviewed for the second time
            return doing.stream()
                    .flatMap(a -> facts.lastSince(a, Act.DROP).stream())
                    .findFirst();
        }
        return facts.entries().stream().filter(e -> doing.contains(e.act())).reduce((a, b) -> b);
    }

    private static Progress progress(
            CaseFacts facts,
            Step step,
            CaseFacts.@Nullable Entry entry,
            Outlook.Window window,
            Limits limits,
            LocalDate today) {
        if (SIDE.contains(step) ? isDone(facts, step, entry, limits, today) : isReached(facts, step)) {
            return entry == null && !isDerived(step) ? Progress.BEFORE : Progress.DONE;
        }
        if (facts.state().isOpen() && fits(step, facts.state())) {
            return window.first().isAfter(today) ? Progress.COMING : Progress.NOW;
        }
        if (!isReached(facts, step)) {
            return Progress.COMING;
        }
        return step.number() <= takenOverAt(facts) ? Progress.BEFORE : Progress.SKIPPED;
    }

    /** Follows from reports, assessments and trainings rather than from an entry. */
    private static boolean isDerived(Step step) {
        return step == Step.CULTIVATION || step == Step.TRAINING || step == Step.PROBATION || step == Step.CONTACTS;
    }

    private static boolean isDone(
            CaseFacts facts, Step step, CaseFacts.@Nullable Entry entry, Limits limits, LocalDate today) {
        return switch (step) {
            case CONTACTS -> !facts.contacts().isEmpty();
            case CULTIVATION -> isReached(facts, Step.CHOICE);
            case SPONSORS -> facts.sponsors().size() == limits.sponsors();
            case TRAINING -> entry != null || Cultivation.isTrained(facts, today, limits);
            case PROBATION -> isReached(facts, Step.CONVERSION);
            case CONVERSION_APPLICATION -> facts.conversionApplication().isPresent();
            default -> entry != null;
        };
    }

    private static boolean fits(Step step, CaseState state) {
        return switch (step) {
            case CULTIVATION -> state == CaseState.CULTIVATED;
            case PROBATION -> state == CaseState.PROBATION || state == CaseState.EXTENDED;
            default -> DOING.getOrDefault(step, Set.of()).stream().anyMatch(a -> a.fits(state));
        };
    }

    private static int takenOverAt(CaseFacts facts) {
        return facts.last(Act.TAKE_OVER).map(e -> reached(e.to())).orElse(0);
    }

    /** Number of the last step of the main line that lies behind; at an end, of where the case stood before. */
    private static int reached(CaseFacts facts) {
        CaseState state = facts.state();
        return state.isOpen() || state == CaseState.ARCHIVED || state == CaseState.NONE
                ? reached(state)
                : facts.cameBy().map(e -> reached(e.from())).orElse(0);
    }

    private static int reached(CaseState state) {
        return switch (state) {
            case NONE, CANCELLED, WITHDRAWN, LEFT, VOID -> 0;
            case APPLIED -> Step.APPLICATION.number();
            case TALKED, STOPPED -> Step.TALK.number();
            case ADOPTED -> Step.ADOPTION.number();
            case CULTIVATED -> Step.ACTIVIST_FILING.number();
            case CHOSEN -> Step.CHOICE.number();
            case CANDIDATE -> Step.CANDIDATE_FILING.number();
            case REVIEWED -> Step.COMMITTEE_REVIEW.number();
            case PRE_REVIEWED -> Step.PRE_REVIEW.number();
            case FORM_ISSUED -> Step.FORM.number();
            case PASSED -> Step.ADMISSION.number();
            case PROBATION, EXTENDED -> Step.APPROVAL.number();
            case CONVERSION_PASSED, EXTENSION_PASSED, CANCELLATION_PASSED -> Step.CONVERSION.number();
            case CONVERTED -> Step.CONVERSION_APPROVAL.number();
            case ARCHIVED -> Step.ARCHIVE.number();
        };
    }
}
