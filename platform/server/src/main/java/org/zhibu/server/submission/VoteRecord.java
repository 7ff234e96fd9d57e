package org.zhibu.server.submission;

import java.util.List;

/** How a meeting voted on a case. */
public record VoteRecord(DecidingMeeting meeting, boolean secret, int yes, int no, int abstain, List<Cast> votes) {
    public VoteRecord {
        votes = List.copyOf(votes);
    }

    /** One person's vote. */
    public record Cast(String name, Verdict.Vote vote) {}
}
