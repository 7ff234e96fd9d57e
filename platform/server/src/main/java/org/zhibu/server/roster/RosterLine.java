package org.zhibu.server.roster;

import java.util.List;

/** What a row of the file does to the register. */
public record RosterLine(int row, String name, Outcome outcome, List<RosterChange> changes) {

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** @param before empty when the register did not know @param after as the file says; codes are not translated */
    public record RosterChange(RosterField field, String before, String after) {}
}
