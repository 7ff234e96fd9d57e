package org.zhibu.development.print;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.development.path.CaseState;

/** The rosters that a branch keeps of those on the way (PPL-40). */
public enum RosterKind {
    APPLICANTS(
            List.of(CaseState.APPLIED, CaseState.TALKED, CaseState.ADOPTED, CaseState.STOPPED),
            "appliedOn talkedOn remark"),
    /** TPL-10: the three tiers. */
    ACTIVISTS(
            List.of(CaseState.CULTIVATED, CaseState.CHOSEN),
            "appliedOn adoptedOn tier keyOn trainings reports contacts remark"),
    CANDIDATES(
            List.of(
                    CaseState.CANDIDATE,
                    CaseState.REVIEWED,
                    CaseState.PRE_REVIEWED,
                    CaseState.FORM_ISSUED,
                    CaseState.PASSED),
            "appliedOn adoptedOn chosenOn trainings reports contacts sponsors remark"),
    /** DEV-37: key candidates with the one person who is responsible for each. */
    SPECIAL(
            List.of(
                    CaseState.CULTIVATED,
                    CaseState.CHOSEN,
                    CaseState.CANDIDATE,
                    CaseState.REVIEWED,
                    CaseState.PRE_REVIEWED,
                    CaseState.FORM_ISSUED,
                    CaseState.PASSED),
            "adoptedOn tier contacts cultivator cultivatorFrom cultivatorPlan remark"),
    PROBATIONERS(
            List.of(
                    CaseState.PROBATION,
                    CaseState.EXTENDED,
                    CaseState.CONVERSION_PASSED,
                    CaseState.EXTENSION_PASSED,
                    CaseState.CANCELLATION_PASSED),
            "appliedOn admittedOn until reports sponsors remark");

    private final List<CaseState> states;
    private final List<String> columns;

    RosterKind(List<CaseState> states, String columns) {
        this.states = states;
        this.columns = Stream.of("no name sex ethnicity birth education unit frontLine", columns)
                .flatMap(c -> Arrays.stream(c.split(" ")))
                .toList();
    }

    List<CaseState> states() {
        return states;
    }

    List<String> columns() {
        return columns;
    }

    public String messageKey() {
        return "development.print.roster." + name();
    }
}
