package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.api.rule.Finding;

/**
 * What the rules say of an act on a case (§4): refusals and warnings, all at once, each with its rule. Pages ask before a button is
 * pressed, services before they write; both get the same answer. Dates are judged by the numbers in force on the day of the act.
 */
public final class Rules {
    /** Acts that are nothing without a reason. */
    static final Set<Act> WITH_REASON = EnumSet.of(
            Act.NOT_ADOPT,
            Act.OBJECT_ACTIVIST,
            Act.STOP,
            Act.OBJECT_CANDIDATE,
            Act.DROP,
            Act.EXCUSE_TRAINING,
            Act.REFUSE_PRE_REVIEW,
            Act.REFUSE_ADMISSION,
            Act.REFUSE_ADMISSION_APPROVAL,
            Act.RETURN_ADMISSION,
            Act.LAPSE_ADMISSION,
            Act.DEFER,
            Act.REFUSE_CONVERSION,
            Act.PASS_EXTENSION,
            Act.PASS_CANCELLATION,
            Act.REFUSE_CONVERSION_APPROVAL,
            Act.WITHDRAW,
            Act.ANNUL,
            Act.UNDO);

    /** Answers of the bodies above; what was done beside in the meantime does not hold them up. */
    private static final Set<Act> FROM_ABOVE = Arrays.stream(Act.values())
            .filter(a -> a.isAnswer()
                    && !EnumSet.of(Act.EXCUSE_TRAINING, Act.ISSUE_FORM, Act.ANNUL)
                            .contains(a))
            .collect(Collectors.toUnmodifiableSet());

    private Rules() {}

    /** Where the act leads; where there are two ways, a refusal goes back to where the probation stood. */
    public static CaseState target(CaseFacts facts, Act act) {
        List<CaseState> ways = act.moves().stream()
                .filter(m -> m.from() == facts.state())
                .map(Move::to)
                .toList();
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        return facts.wasExtended() ? CaseState.EXTENDED : CaseState.PROBATION;
    }

    /** Whether the last entry is a decision of a body above; a branch takes it back only when that body has corrected it (PPL-21). */
    public static boolean isDecidedAbove(CaseFacts facts) {
        if (facts.entries().isEmpty()) {
            return false;
        }
        CaseFacts.Entry last = facts.entries().getLast();
        return FROM_ABOVE.contains(last.act())
                && switch (last.act()) {
                    case TALK_BEFORE_APPROVAL, FILE_COUNTY -> false;
                    // with nobody's name when the branch deliberates once more of its own will
                    case RETURN_ADMISSION, LAPSE_ADMISSION -> !last.doneBy().isBlank();
                    default -> true;
                };
    }

    /** What speaks against a vote, whatever it was on. */
    public static List<Finding> checkVote(Happening what, Limits limits) {
        Findings findings = new Findings();
        VoteCheck.check(what, limits, findings);
        return findings.list();
    }

    /**
     * Everything that speaks against the act.
     *
     * @param today the day on which it is recorded; nothing is recorded before it happened
     */
    public static List<Finding> check(CaseFacts all, Happening what, Limits limits, LocalDate today) {
        CaseFacts facts = all.knownOn(what.day());
        Findings findings = new Findings();
        if (!what.act().fits(facts.state()) && what.act() != Act.UNDO) {
            return findings.need(false, "DEV-01", "state").list();
        }
        findings.needAt(!what.day().isAfter(today), "day", "DEV-04", "future");
        if (what.act() != Act.UNDO) {
            LocalDate first = FROM_ABOVE.contains(what.act()) ? facts.inStateSince() : facts.lastDay();
            findings.notBefore(what.day(), first, "DEV-04", "order");
        }
        findings.needAt(
                !WITH_REASON.contains(what.act()) || !what.note().isBlank(),
                "note",
                what.act().rule(),
                "reason");
        findings.needAt(
                what.act() != Act.UNDO
                        || !isDecidedAbove(facts)
                        || !what.number().isBlank(),
                "number",
                "PPL-21",
                "undoAnswer");
        findings.needAt(what.act() != Act.ANNUL || !what.number().isBlank(), "number", "DEV-96", "noDecision");
        VoteCheck.check(what, limits, findings);
        switch (what.act().step().orElse(Step.CULTIVATION).stage()) {
            case APPLICATION, ACTIVIST -> ActivistRules.check(facts, what, limits, findings);
            case CANDIDATE -> CandidateRules.check(facts, what, limits, findings);
            case ADMISSION -> AdmissionRules.check(facts, what, limits, findings);
            case PROBATION, END -> ConversionRules.check(facts, what, limits, findings);
        }
        return findings.list();
    }
}
