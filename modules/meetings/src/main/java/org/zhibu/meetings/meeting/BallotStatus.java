package org.zhibu.meetings.meeting;

import java.util.List;
import java.util.UUID;

/**
 * A ballot that is open, as those see it who lead the meeting: who has voted, never what.
 *
 * @param vote the vote that it is for
 */
public record BallotStatus(UUID id, UUID vote, List<Voter> voters) {
    /**
     * Someone with a vote.
     *
     * @param onPaper votes on paper and not in the portal
     */
    public record Voter(UUID person, String name, boolean onPaper, boolean voted) {}

    public BallotStatus {
        voters = List.copyOf(voters);
    }

    public long electronic() {
        return voters.stream().filter(v -> !v.onPaper()).count();
    }

    public long voted() {
        return voters.stream().filter(Voter::voted).count();
    }

    public long onPaper() {
        return voters.stream().filter(Voter::onPaper).count();
    }
}
