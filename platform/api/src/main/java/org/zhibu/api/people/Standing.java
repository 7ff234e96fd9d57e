package org.zhibu.api.people;

import java.util.Set;

/**
 * How a person stood on a day.
 *
 * @param sides side states in force, each by the act that began it
 */
public record Standing(PoliticalStatus status, Set<StatusAct> sides) {
    public Standing {
        sides = Set.copyOf(sides);
    }

    /** PPL-23. Correction within a term, extension and a transfer under way leave the vote. */
    public boolean hasVote() {
        return status == PoliticalStatus.FULL
                && !sides.contains(StatusAct.OBSERVE)
                && !sides.contains(StatusAct.SUSPEND_RIGHTS)
                && !sides.contains(StatusAct.SUSPEND_MEMBERSHIP);
    }
}
