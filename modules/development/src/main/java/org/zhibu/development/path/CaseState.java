package org.zhibu.development.path;

import org.zhibu.api.people.PoliticalStatus;

/** Where a case stands. {@link #NONE} is where no case is open yet. */
public enum CaseState {
    NONE(Stage.APPLICATION, PoliticalStatus.MASSES),
    APPLIED(Stage.APPLICATION, PoliticalStatus.APPLICANT),
    TALKED(Stage.APPLICATION, PoliticalStatus.APPLICANT),
    /** The branch's committee adopted the activist; the filing is not noted yet. */
    ADOPTED(Stage.APPLICATION, PoliticalStatus.APPLICANT),
    CULTIVATED(Stage.ACTIVIST, PoliticalStatus.ACTIVIST),
    /** Taken off the roster of activists (DEV-17); may come back through step 3. */
    STOPPED(Stage.APPLICATION, PoliticalStatus.APPLICANT),
    /** The branch's committee chose the candidate; the filing is not noted yet. */
    CHOSEN(Stage.ACTIVIST, PoliticalStatus.ACTIVIST),
    CANDIDATE(Stage.CANDIDATE, PoliticalStatus.CANDIDATE),
    /** The branch's committee has looked through everything (step 12). */
    REVIEWED(Stage.CANDIDATE, PoliticalStatus.CANDIDATE),
    PRE_REVIEWED(Stage.CANDIDATE, PoliticalStatus.CANDIDATE),
    FORM_ISSUED(Stage.ADMISSION, PoliticalStatus.CANDIDATE),
    /** The general meeting passed the admission; it is not approved yet. */
    PASSED(Stage.ADMISSION, PoliticalStatus.CANDIDATE),
    PROBATION(Stage.PROBATION, PoliticalStatus.PROBATIONARY),
    EXTENDED(Stage.PROBATION, PoliticalStatus.PROBATIONARY),
    CONVERSION_PASSED(Stage.PROBATION, PoliticalStatus.PROBATIONARY),
    EXTENSION_PASSED(Stage.PROBATION, PoliticalStatus.PROBATIONARY),
    CANCELLATION_PASSED(Stage.PROBATION, PoliticalStatus.PROBATIONARY),
    CONVERTED(Stage.PROBATION, PoliticalStatus.FULL),
    ARCHIVED(Stage.END, PoliticalStatus.FULL),
    CANCELLED(Stage.END, PoliticalStatus.MASSES),
    WITHDRAWN(Stage.END, PoliticalStatus.MASSES),
    /** Moved to another organisation, or left. */
    LEFT(Stage.END, PoliticalStatus.MASSES),
    /** The admission is not recognised (DEV-96). */
    VOID(Stage.END, PoliticalStatus.MASSES);

    /** The five stages of the way, and what lies behind it. */
    public enum Stage {
        APPLICATION,
        ACTIVIST,
        CANDIDATE,
        ADMISSION,
        PROBATION,
        END;

        public String messageKey() {
            return "development.stage." + name();
        }
    }

    private final Stage stage;
    private final PoliticalStatus status;

    CaseState(Stage stage, PoliticalStatus status) {
        this.stage = stage;
        this.status = status;
    }

    public Stage stage() {
        return stage;
    }

    /** How the person stands in the register in this state; at an end, what the register says counts. */
    public PoliticalStatus status() {
        return status;
    }

    public boolean isOpen() {
        return this != NONE && stage != Stage.END;
    }

    /** As kept in the database, where no case is open as an empty text. */
    public String code() {
        return this == NONE ? "" : name();
    }

    public static CaseState of(String code) {
        return code.isEmpty() ? NONE : valueOf(code);
    }

    public String messageKey() {
        return "development.state." + name();
    }
}
