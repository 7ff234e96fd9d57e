package org.zhibu.api.people;

import java.util.List;
import java.util.UUID;

/** The history of a person's standing; the one way to change a status (PPL-21). */
public interface StatusHistory {
    /**
     * Records a decision. The permission to keep the register is needed.
     *
     * @return id of the row
     * @throws org.zhibu.api.rule.RefusedException when the act does not fit the status, the body is not the one of §1.3, the
     *     approval or the document is missing, or the days do not fit the history
     */
    UUID decide(StatusDecision decision);

    /** Every row of the person, the newest first, those taken back too. */
    List<StatusEntry> of(PersonId person);
}
