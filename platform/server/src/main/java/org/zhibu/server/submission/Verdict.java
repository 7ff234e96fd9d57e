package org.zhibu.server.submission;

import java.util.Map;
import java.util.UUID;
import org.zhibu.api.submission.Outcome;

/**
 * What a meeting decided on one case.
 *
 * @param votes of each person in an open ballot; in a secret one only of those who withdrew
 */
public record Verdict(
        UUID meeting,
        Outcome outcome,
        boolean secret,
        int yes,
        int no,
        int abstain,
        Map<UUID, Vote> votes,
        String opinion) {
    public Verdict {
        votes = Map.copyOf(votes);
    }

    /** How somebody voted. */
    public enum Vote {
        YES,
        NO,
        ABSTAIN,
        /** Took no part, as it concerned the person (AUTH-31). */
        WITHDREW
    }
}
