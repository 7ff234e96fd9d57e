package org.zhibu.development.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.OpinionStage;

/** What can be printed of a case, in the order of the way, each as soon as the case has come so far. */
public enum Print {
    /** TPL-08: the talk with the applicant. */
    FIRST_TALK(Form.TALK, "MAT-02", false, Act.TALK),
    /** TPL-08: one for each talk. */
    TALK(Form.TALK, "MAT-09", true),
    RECOMMENDATIONS(Form.SPEECH, "MAT-04", false),
    ADOPTION_RECORD(Form.SPEECH, "MAT-05", false, Act.ADOPT),
    ACTIVIST_FILING(Form.LETTER, "MAT-06", false, Act.ADOPT),
    REGISTER(Form.REGISTER, "MAT-07", false, Act.ADOPT, Act.TAKE_OVER),
    TRAININGS(Form.SPEECH, "MAT-10", false),
    CANDIDATE_OPINIONS(Form.SPEECH, "MAT-11", false),
    /** With SCOR-01. */
    DEFENCE(Form.SPEECH, "MAT-12", false),
    CANDIDATE_FILING(Form.LETTER, "MAT-13", false, Act.CHOOSE),
    COMMITTEE_REVIEW(Form.REVIEW, "MAT-18", false, Act.REVIEW),
    PRE_REVIEW_REQUEST(Form.LETTER, "MAT-16", false, Act.REVIEW),
    /** DEV-57, to be read out in the general meeting. */
    COMMITTEE_REPORT(Form.SPEECH, "", false, Act.ISSUE_FORM),
    /** DEV-56. */
    ADMISSION_AGENDA(Form.SPEECH, "", false, Act.ISSUE_FORM),
    ADMISSION_RESOLUTION(Form.RESOLUTION, "MAT-19", false, Act.PASS_ADMISSION, Act.REFUSE_ADMISSION),
    ADMISSION_REQUEST(Form.LETTER, "MAT-21", false, Act.PASS_ADMISSION),
    APPROVAL_TALK(Form.SPEECH, "MAT-20", false, Act.TALK_BEFORE_APPROVAL),
    COUNTY_FILING(Form.SPEECH, "MAT-22", false, Act.FILE_COUNTY),
    OATH(Form.OATH, "MAT-23", false, Act.SWEAR),
    PROBATION(Form.PROBATION, "MAT-24", false, Act.APPROVE_ADMISSION),
    /** DEV-89. */
    CONVERSION_AGENDA(Form.SPEECH, "", false, Act.APPLY_CONVERSION),
    CONVERSION_OPINIONS(Form.SPEECH, "MAT-26", false),
    CONVERSION_RESOLUTION(
            Form.RESOLUTION,
            "MAT-27",
            false,
            Act.PASS_CONVERSION,
            Act.REFUSE_CONVERSION,
            Act.PASS_EXTENSION,
            Act.PASS_CANCELLATION),
    CONVERSION_REQUEST(Form.LETTER, "MAT-28", false, Act.PASS_CONVERSION, Act.PASS_EXTENSION, Act.PASS_CANCELLATION),
    HAND_OVER(Form.HAND_OVER, "MAT-29", false, Act.APPROVE_CONVERSION),
    /** DEV-96, with those who answer for the admission (AUTH-30). */
    ANNULMENT(Form.LETTER, "", false, Act.ANNUL),
    INDEX(Form.INDEX, "", false);

    private final Form form;
    private final String material;
    private final boolean each;
    private final Set<Act> after;

    Print(Form form, String material, boolean each, Act... after) {
        this.form = form;
        this.material = material;
        this.each = each;
        this.after = Set.of(after);
    }

    public Form form() {
        return form;
    }

    /** Code of the material that it is in the file; empty when it is none. */
    public String material() {
        return material;
    }

    /** Whether there may be several of a case. */
    public boolean isEach() {
        return each;
    }

    /** Acts of which the last one is what it tells of. */
    Set<Act> after() {
        return after;
    }

    /** Whether the case has come so far, and there is something to tell. */
    public boolean fits(CaseFacts facts) {
        return switch (this) {
            case RECOMMENDATIONS -> has(facts, OpinionStage.ADOPTION);
            case CANDIDATE_OPINIONS -> has(facts, OpinionStage.CANDIDATE);
            case CONVERSION_OPINIONS -> has(facts, OpinionStage.CONVERSION);
            case TRAININGS -> !facts.trainings().isEmpty();
            case DEFENCE -> facts.defence() != null;
            case REGISTER ->
                facts.countedFrom() != null || facts.last(Act.ADOPT).isPresent();
            case PROBATION -> facts.probationFrom() != null;
            case HAND_OVER -> facts.person().status() == PoliticalStatus.FULL;
            default ->
                after.isEmpty() || after.stream().anyMatch(a -> facts.last(a).isPresent());
        };
    }

    private static boolean has(CaseFacts facts, OpinionStage stage) {
        return facts.opinions().stream().anyMatch(o -> o.stage() == stage);
    }

    /** Whether the branch may write words of it itself. */
    public boolean hasWording() {
        return form == Form.RESOLUTION;
    }

    public String messageKey() {
        return "development.print." + name();
    }

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Print> at(String path) {
        return Arrays.stream(values()).filter(p -> p.path().equals(path)).findFirst();
    }

    static List<Print> of(CaseFacts facts) {
        return Arrays.stream(values()).filter(p -> p.fits(facts)).toList();
    }
}
