package org.zhibu.development.path;

import static org.zhibu.development.path.CaseState.ADOPTED;
import static org.zhibu.development.path.CaseState.APPLIED;
import static org.zhibu.development.path.CaseState.ARCHIVED;
import static org.zhibu.development.path.CaseState.CANCELLATION_PASSED;
import static org.zhibu.development.path.CaseState.CANCELLED;
import static org.zhibu.development.path.CaseState.CANDIDATE;
import static org.zhibu.development.path.CaseState.CHOSEN;
import static org.zhibu.development.path.CaseState.CONVERSION_PASSED;
import static org.zhibu.development.path.CaseState.CONVERTED;
import static org.zhibu.development.path.CaseState.CULTIVATED;
import static org.zhibu.development.path.CaseState.EXTENDED;
import static org.zhibu.development.path.CaseState.EXTENSION_PASSED;
import static org.zhibu.development.path.CaseState.FORM_ISSUED;
import static org.zhibu.development.path.CaseState.LEFT;
import static org.zhibu.development.path.CaseState.NONE;
import static org.zhibu.development.path.CaseState.PASSED;
import static org.zhibu.development.path.CaseState.PRE_REVIEWED;
import static org.zhibu.development.path.CaseState.PROBATION;
import static org.zhibu.development.path.CaseState.REVIEWED;
import static org.zhibu.development.path.CaseState.STOPPED;
import static org.zhibu.development.path.CaseState.TALKED;
import static org.zhibu.development.path.CaseState.VOID;
import static org.zhibu.development.path.CaseState.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.StatusAct;

/**
 * The one table of what can happen to a case (DEV-01): at which step, by whom, from where to where, by which rules, and what it means
 * for the register. Pages, documents, checks and the database follow it; the database holds the same rows and refuses any other way.
 */
public enum Act {
    APPLY(Step.APPLICATION, Doer.PERSON, StatusAct.APPLY, "STEP-01", from(NONE, APPLIED)),
    /** People who were on the way before the module was switched on go on from where the register has them. */
    TAKE_OVER(
            null,
            Doer.BRANCH,
            null,
            "PPL-20",
            from(NONE, APPLIED)
                    .and(NONE, CULTIVATED)
                    .and(NONE, CANDIDATE)
                    .and(NONE, PROBATION)
                    .and(NONE, EXTENDED)),
    TALK(Step.TALK, Doer.BRANCH, null, "STEP-02", from(APPLIED, TALKED)),
    ADOPT(
            Step.ADOPTION,
            Doer.BRANCH_COMMITTEE,
            null,
            "STEP-03",
            from(TALKED, ADOPTED).and(STOPPED, ADOPTED)),
    /** Stays an applicant, with the reason; may be nominated again. */
    NOT_ADOPT(Step.ADOPTION, Doer.BRANCH_COMMITTEE, null, "DEV-01", at(TALKED, STOPPED)),
    FILE_ACTIVIST(Step.ACTIVIST_FILING, Doer.COMMITTEE, StatusAct.ADOPT_ACTIVIST, "STEP-04", from(ADOPTED, CULTIVATED)),
    OBJECT_ACTIVIST(Step.ACTIVIST_FILING, Doer.COMMITTEE, null, "DEV-01", from(ADOPTED, TALKED)),
    ASSIGN_CONTACTS(Step.CONTACTS, Doer.BRANCH_COMMITTEE, null, "STEP-05", at(ADOPTED, CULTIVATED, CHOSEN, CANDIDATE)),
    SET_TIER(Step.CULTIVATION, Doer.BRANCH_COMMITTEE, StatusAct.SET_TIER, "DEV-18", at(CULTIVATED)),
    STOP(Step.CULTIVATION, Doer.BRANCH_COMMITTEE, StatusAct.STOP_CULTIVATION, "DEV-17", from(CULTIVATED, STOPPED)),
    CHOOSE(Step.CHOICE, Doer.BRANCH_COMMITTEE, null, "DEV-30", from(CULTIVATED, CHOSEN)),
    FILE_CANDIDATE(
            Step.CANDIDATE_FILING, Doer.COMMITTEE, StatusAct.ADOPT_CANDIDATE, "STEP-08", from(CHOSEN, CANDIDATE)),
    OBJECT_CANDIDATE(Step.CANDIDATE_FILING, Doer.COMMITTEE, null, "DEV-01", from(CHOSEN, CULTIVATED)),
    NAME_SPONSORS(
            Step.SPONSORS,
            Doer.BRANCH,
            null,
            "ROLE-11",
            at(CANDIDATE, REVIEWED, PRE_REVIEWED, FORM_ISSUED, PASSED, PROBATION, EXTENDED)),
    PASS_REVIEW(Step.POLITICAL_REVIEW, Doer.BRANCH, null, "DEV-45", at(CANDIDATE)),
    /** A special single case may be admitted without the training (DEV-25). */
    EXCUSE_TRAINING(Step.TRAINING, Doer.COMMITTEE, null, "DEV-25", at(CANDIDATE)),
    REVIEW(Step.COMMITTEE_REVIEW, Doer.BRANCH_COMMITTEE, null, "DEV-50", from(CANDIDATE, REVIEWED)),
    /** No candidate any more: review failed, an objection was upheld, found unfit (DEV-01, DEV-29). */
    DROP(
            null,
            Doer.BRANCH_COMMITTEE,
            StatusAct.DROP_CANDIDATE,
            "DEV-01",
            from(CANDIDATE, CULTIVATED)
                    .and(REVIEWED, CULTIVATED)
                    .and(PRE_REVIEWED, CULTIVATED)
                    .and(FORM_ISSUED, CULTIVATED)),
    PASS_PRE_REVIEW(Step.PRE_REVIEW, Doer.COMMITTEE, null, "STEP-13", from(REVIEWED, PRE_REVIEWED)),
    REFUSE_PRE_REVIEW(Step.PRE_REVIEW, Doer.COMMITTEE, null, "DEV-01", from(REVIEWED, CANDIDATE)),
    ISSUE_FORM(Step.FORM, Doer.COMMITTEE, null, "STEP-14", from(PRE_REVIEWED, FORM_ISSUED)),
    PASS_ADMISSION(Step.ADMISSION, Doer.GENERAL_MEETING, null, "DEV-55", from(FORM_ISSUED, PASSED)),
    REFUSE_ADMISSION(Step.ADMISSION, Doer.GENERAL_MEETING, null, "DEV-01", from(FORM_ISSUED, CANDIDATE)),
    TALK_BEFORE_APPROVAL(Step.APPROVAL_TALK, Doer.COMMITTEE, null, "STEP-16", at(PASSED)),
    APPROVE_ADMISSION(Step.APPROVAL, Doer.COMMITTEE, StatusAct.ADMIT, "AUTH-11", from(PASSED, PROBATION)),
    REFUSE_ADMISSION_APPROVAL(Step.APPROVAL, Doer.COMMITTEE, null, "DEV-72", from(PASSED, CANDIDATE)),
    /** The procedure is incomplete, or the months went by: deliberated once more (复议, DEV-72, DEV-74). */
    RETURN_ADMISSION(Step.APPROVAL, Doer.COMMITTEE, null, "DEV-74", from(PASSED, FORM_ISSUED)),
    /** Beyond the longest time the procedure is void, and begins again with a new form (DEV-74). */
    LAPSE_ADMISSION(Step.APPROVAL, Doer.COMMITTEE, null, "DEV-74", from(PASSED, PRE_REVIEWED)),
    FILE_COUNTY(Step.COUNTY_FILING, Doer.COUNTY, null, "STEP-18", at(PROBATION)),
    PLACE(Step.PLACING, Doer.BRANCH, null, "STEP-19", at(PROBATION)),
    SWEAR(Step.OATH, Doer.BRANCH, null, "STEP-20", at(PROBATION, EXTENDED)),
    APPLY_CONVERSION(Step.CONVERSION_APPLICATION, Doer.PERSON, null, "STEP-22", at(PROBATION, EXTENDED)),
    /** A probationer who came from elsewhere is discussed later (DEV-85). */
    DEFER(Step.CONVERSION, Doer.BRANCH_COMMITTEE, null, "DEV-85", at(PROBATION)),
    PASS_CONVERSION(
            Step.CONVERSION,
            Doer.GENERAL_MEETING,
            null,
            "DEV-93",
            from(PROBATION, CONVERSION_PASSED).and(EXTENDED, CONVERSION_PASSED)),
    /** The vote did not pass; the meeting has to extend or to cancel. */
    REFUSE_CONVERSION(Step.CONVERSION, Doer.GENERAL_MEETING, null, "DEV-89", at(PROBATION, EXTENDED)),
    PASS_EXTENSION(Step.CONVERSION, Doer.GENERAL_MEETING, null, "DEV-91", from(PROBATION, EXTENSION_PASSED)),
    PASS_CANCELLATION(
            Step.CONVERSION,
            Doer.GENERAL_MEETING,
            null,
            "DEV-92",
            from(PROBATION, CANCELLATION_PASSED).and(EXTENDED, CANCELLATION_PASSED)),
    APPROVE_CONVERSION(
            Step.CONVERSION_APPROVAL,
            Doer.COMMITTEE,
            StatusAct.CONVERT,
            "AUTH-13",
            from(CONVERSION_PASSED, CaseState.CONVERTED)),
    APPROVE_EXTENSION(
            Step.CONVERSION_APPROVAL, Doer.COMMITTEE, StatusAct.EXTEND, "AUTH-13", from(EXTENSION_PASSED, EXTENDED)),
    APPROVE_CANCELLATION(
            Step.CONVERSION_APPROVAL,
            Doer.COMMITTEE,
            StatusAct.CANCEL,
            "AUTH-13",
            from(CANCELLATION_PASSED, CANCELLED)),
    /** Refused or sent back: back to where the meeting began. */
    REFUSE_CONVERSION_APPROVAL(
            Step.CONVERSION_APPROVAL,
            Doer.COMMITTEE,
            null,
            "AUTH-13",
            from(CONVERSION_PASSED, PROBATION)
                    .and(CONVERSION_PASSED, EXTENDED)
                    .and(EXTENSION_PASSED, PROBATION)
                    .and(CANCELLATION_PASSED, PROBATION)
                    .and(CANCELLATION_PASSED, EXTENDED)),
    ARCHIVE(Step.ARCHIVE, Doer.BRANCH, null, "STEP-25", from(CONVERTED, ARCHIVED)),
    /** The person does not want any more (DEV-02). */
    WITHDRAW(
            null,
            Doer.PERSON,
            StatusAct.WITHDRAW,
            "DEV-02",
            from(APPLIED, WITHDRAWN)
                    .and(TALKED, WITHDRAWN)
                    .and(ADOPTED, WITHDRAWN)
                    .and(STOPPED, WITHDRAWN)
                    .and(CULTIVATED, WITHDRAWN)
                    .and(CHOSEN, WITHDRAWN)
                    .and(CANDIDATE, WITHDRAWN)
                    .and(REVIEWED, WITHDRAWN)
                    .and(PRE_REVIEWED, WITHDRAWN)
                    .and(FORM_ISSUED, WITHDRAWN)),
    /** Left for another organisation, which takes the files over (DEV-03). */
    LEAVE(
            null,
            Doer.BRANCH,
            StatusAct.LEAVE,
            "DEV-03",
            from(APPLIED, LEFT)
                    .and(TALKED, LEFT)
                    .and(ADOPTED, LEFT)
                    .and(STOPPED, LEFT)
                    .and(CULTIVATED, LEFT)
                    .and(CHOSEN, LEFT)
                    .and(CANDIDATE, LEFT)
                    .and(REVIEWED, LEFT)
                    .and(PRE_REVIEWED, LEFT)
                    .and(FORM_ISSUED, LEFT)),
    /** The register says that the person has gone: moved as a member, died, was removed or expelled. */
    END_WITH_REGISTER(
            null,
            Doer.BRANCH,
            null,
            "PPL-21",
            from(APPLIED, LEFT)
                    .and(TALKED, LEFT)
                    .and(ADOPTED, LEFT)
                    .and(STOPPED, LEFT)
                    .and(CULTIVATED, LEFT)
                    .and(CHOSEN, LEFT)
                    .and(CANDIDATE, LEFT)
                    .and(REVIEWED, LEFT)
                    .and(PRE_REVIEWED, LEFT)
                    .and(FORM_ISSUED, LEFT)
                    .and(PASSED, LEFT)
                    .and(PROBATION, LEFT)
                    .and(EXTENDED, LEFT)
                    .and(CONVERSION_PASSED, LEFT)
                    .and(EXTENSION_PASSED, LEFT)
                    .and(CANCELLATION_PASSED, LEFT)
                    .and(CONVERTED, LEFT)),
    /** False or rule-breaking: the admission is not recognised (DEV-96). */
    ANNUL(
            null,
            Doer.COMMITTEE,
            StatusAct.REMOVE,
            "DEV-96",
            from(PROBATION, VOID).and(EXTENDED, VOID).and(CONVERTED, VOID)),
    /** The last entry was a mistake and is taken back, with the reason (PPL-21). */
    UNDO(null, Doer.BRANCH, StatusAct.REVERSE, "PPL-21", new Moves(List.of()));

    /** Several moves, written one after the other. */
    record Moves(List<Move> moves) {
        Moves and(CaseState from, CaseState to) {
            List<Move> more = new ArrayList<>(moves);
            more.add(new Move(from, to));
            return new Moves(List.copyOf(more));
        }
    }

    private final @Nullable Step step;
    private final Doer doer;
    private final @Nullable StatusAct statusAct;
    private final String rule;
    private final List<Move> moves;

    Act(@Nullable Step step, Doer doer, @Nullable StatusAct statusAct, String rule, Moves moves) {
        this.step = step;
        this.doer = doer;
        this.statusAct = statusAct;
        this.rule = rule;
        this.moves = moves.moves();
    }

    private static Moves from(CaseState from, CaseState to) {
        return new Moves(List.of(new Move(from, to)));
    }

    private static Moves at(CaseState... states) {
        return new Moves(Arrays.stream(states).map(s -> new Move(s, s)).toList());
    }

    /** The step that it belongs to; empty for what can happen at any. */
    public Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    public Doer doer() {
        return doer;
    }

    /** What it means for the register; empty when the standing stays. */
    public Optional<StatusAct> statusAct() {
        return Optional.ofNullable(statusAct);
    }

    /** The rule that it follows. */
    public String rule() {
        return rule;
    }

    public List<Move> moves() {
        return moves;
    }

    /** Whether it can happen in the state. */
    public boolean fits(CaseState state) {
        return moves.stream().anyMatch(m -> m.from() == state);
    }

    /** Whether it leads on to another state. */
    public boolean leads() {
        return moves.stream().anyMatch(m -> m.from() != m.to());
    }

    /** Whether only an answer of the body above may bring it, where there is one on record. */
    public boolean isAnswer() {
        return doer == Doer.COMMITTEE || doer == Doer.COUNTY;
    }

    /** Whether a branch's meeting decides it by vote. */
    public boolean isVoted() {
        return doer.isBranchMeeting() && this != ASSIGN_CONTACTS && this != SET_TIER;
    }

    public String messageKey() {
        return "development.act." + name();
    }
}
