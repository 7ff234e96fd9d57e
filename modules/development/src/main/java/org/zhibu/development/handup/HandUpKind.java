package org.zhibu.development.handup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionAnswered;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;

/** What a branch hands up of a case, and which act each answer brings (AUTH-04, AUTH-07, AUTH-10, AUTH-11, AUTH-13). */
public enum HandUpKind {
    ACTIVIST("development.activist", Matter.ADOPT_ACTIVIST, CaseState.ADOPTED, Act.FILE_ACTIVIST, Act.OBJECT_ACTIVIST),
    CANDIDATE("development.candidate", Matter.CANDIDATE, CaseState.CHOSEN, Act.FILE_CANDIDATE, Act.OBJECT_CANDIDATE),
    PRE_REVIEW(
            "development.preReview", Matter.PRE_REVIEW, CaseState.REVIEWED, Act.PASS_PRE_REVIEW, Act.REFUSE_PRE_REVIEW),
    ADMISSION(
            "development.admission",
            Matter.ADMIT,
            CaseState.PASSED,
            Act.APPROVE_ADMISSION,
            Act.REFUSE_ADMISSION_APPROVAL),
    CONVERSION(
            "development.conversion",
            Matter.CONVERT,
            CaseState.CONVERSION_PASSED,
            Act.APPROVE_CONVERSION,
            Act.REFUSE_CONVERSION_APPROVAL),
    EXTENSION(
            "development.extension",
            Matter.CONVERT,
            CaseState.EXTENSION_PASSED,
            Act.APPROVE_EXTENSION,
            Act.REFUSE_CONVERSION_APPROVAL),
    CANCELLATION(
            "development.cancellation",
            Matter.CONVERT,
            CaseState.CANCELLATION_PASSED,
            Act.APPROVE_CANCELLATION,
            Act.REFUSE_CONVERSION_APPROVAL);

    private final String code;
    private final Matter matter;
    private final CaseState state;
    private final Act good;
    private final Act bad;

    HandUpKind(String code, Matter matter, CaseState state, Act good, Act bad) {
        this.code = code;
        this.matter = matter;
        this.state = state;
        this.good = good;
        this.bad = bad;
    }

    /** Code of the kind of submission. */
    public String code() {
        return code;
    }

    public Matter matter() {
        return matter;
    }

    /** The state in which it is handed up. */
    public CaseState state() {
        return state;
    }

    /** The act that the answer brings. */
    public Act act(Outcome outcome) {
        return outcome == Outcome.REFUSED ? bad : good;
    }

    /** What becomes of the case when the answer did not come in time (DEV-74); empty where nothing has to be approved. */
    public Optional<Act> late(SubmissionAnswered.Lateness lateness) {
        return switch (this) {
            case ADMISSION ->
                Optional.of(
                        switch (lateness) {
                            case OVERDUE -> Act.RETURN_ADMISSION;
                            case LAPSED -> Act.LAPSE_ADMISSION;
                        });
            case CONVERSION, EXTENSION, CANCELLATION -> Optional.of(bad);
            case ACTIVIST, CANDIDATE, PRE_REVIEW -> Optional.empty();
        };
    }

    /** What its approval gives, for the words of the reply. */
    public Granted granted() {
        return switch (this) {
            case ADMISSION -> Granted.ADMISSION;
            case CONVERSION -> Granted.CONVERSION;
            case EXTENSION -> Granted.EXTENSION;
            case CANCELLATION -> Granted.CANCELLATION;
            case ACTIVIST, CANDIDATE, PRE_REVIEW -> Granted.OTHER;
        };
    }

    public String messageKey() {
        return "development.handUp." + name();
    }

    public static Optional<HandUpKind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /** What is handed up in the state; empty when nothing is. */
    public static Optional<HandUpKind> in(CaseState state) {
        return Arrays.stream(values()).filter(k -> k.state == state).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(HandUpKind::code).toList();
    }
}
