package org.zhibu.development.path;

import java.util.List;
import java.util.Optional;

/**
 * The 25 steps (发展党员五个阶段、25个步骤, STEP-01…25).
 *
 * <p>The table of {@link Act} says what can happen at a step; this one says who does it, within which stage, and which materials it
 * leaves in the file.
 */
public enum Step {
    APPLICATION(1, CaseState.Stage.APPLICATION, Doer.PERSON, "MAT-01"),
    TALK(2, CaseState.Stage.APPLICATION, Doer.BRANCH, "MAT-02"),
    ADOPTION(3, CaseState.Stage.ACTIVIST, Doer.BRANCH_COMMITTEE, "MAT-03", "MAT-04", "MAT-05"),
    ACTIVIST_FILING(4, CaseState.Stage.ACTIVIST, Doer.COMMITTEE, "MAT-06", "MAT-15"),
    CONTACTS(5, CaseState.Stage.ACTIVIST, Doer.BRANCH_COMMITTEE),
    CULTIVATION(6, CaseState.Stage.ACTIVIST, Doer.BRANCH, "MAT-07", "MAT-08", "MAT-09", "MAT-10"),
    CHOICE(7, CaseState.Stage.CANDIDATE, Doer.BRANCH_COMMITTEE, "MAT-11", "MAT-12"),
    CANDIDATE_FILING(8, CaseState.Stage.CANDIDATE, Doer.COMMITTEE, "MAT-13"),
    SPONSORS(9, CaseState.Stage.CANDIDATE, Doer.BRANCH),
    POLITICAL_REVIEW(10, CaseState.Stage.CANDIDATE, Doer.BRANCH, "MAT-14"),
    TRAINING(11, CaseState.Stage.CANDIDATE, Doer.COMMITTEE, "MAT-10"),
    COMMITTEE_REVIEW(12, CaseState.Stage.ADMISSION, Doer.BRANCH_COMMITTEE, "MAT-18"),
    PRE_REVIEW(13, CaseState.Stage.ADMISSION, Doer.COMMITTEE, "MAT-16"),
    FORM(14, CaseState.Stage.ADMISSION, Doer.PERSON, "MAT-17"),
    ADMISSION(15, CaseState.Stage.ADMISSION, Doer.GENERAL_MEETING, "MAT-19"),
    APPROVAL_TALK(16, CaseState.Stage.ADMISSION, Doer.COMMITTEE, "MAT-20"),
    APPROVAL(17, CaseState.Stage.ADMISSION, Doer.COMMITTEE, "MAT-21"),
    COUNTY_FILING(18, CaseState.Stage.ADMISSION, Doer.COUNTY, "MAT-22"),
    PLACING(19, CaseState.Stage.PROBATION, Doer.BRANCH),
    OATH(20, CaseState.Stage.PROBATION, Doer.BRANCH, "MAT-23"),
    PROBATION(21, CaseState.Stage.PROBATION, Doer.BRANCH, "MAT-08", "MAT-24"),
    CONVERSION_APPLICATION(22, CaseState.Stage.PROBATION, Doer.PERSON, "MAT-25"),
    CONVERSION(23, CaseState.Stage.PROBATION, Doer.GENERAL_MEETING, "MAT-26", "MAT-27"),
    CONVERSION_APPROVAL(24, CaseState.Stage.PROBATION, Doer.COMMITTEE, "MAT-28"),
    ARCHIVE(25, CaseState.Stage.PROBATION, Doer.BRANCH, "MAT-29");

    private final int number;
    private final CaseState.Stage stage;
    private final Doer doer;
    private final List<String> materials;

    Step(int number, CaseState.Stage stage, Doer doer, String... materials) {
        this.number = number;
        this.stage = stage;
        this.doer = doer;
        this.materials = List.of(materials);
    }

    public int number() {
        return number;
    }

    public CaseState.Stage stage() {
        return stage;
    }

    public Doer doer() {
        return doer;
    }

    /** Codes of what the step leaves in the file. */
    public List<String> materials() {
        return materials;
    }

    /** Id of the step in the catalogue of rules. */
    public String rule() {
        return "STEP-%02d".formatted(number);
    }

    public String messageKey() {
        return "development.step." + name();
    }

    public static Optional<Step> of(int number) {
        return number == 0 ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
