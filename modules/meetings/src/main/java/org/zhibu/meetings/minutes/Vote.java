package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One vote (MIN-17). How many were expected and present follows from the attendance.
 *
 * @param written opinions handed in before the meeting; they count in yes, no or abstain, never as attendance (MEET-71)
 * @param yes with the written ones
 */
@Embeddable
public record Vote(
        @Column(name = "vote_id") UUID id,
        String matter,
        @Enumerated(EnumType.STRING) VoteForm form,
        int written,
        int yes,
        int no,
        int abstain)
        implements Part {
    /** MEET-70: passed when the yes votes, written ones included, are more than half of the expected voters. */
    public boolean passed(int expectedVoters) {
        return 2 * yes > expectedVoters;
    }

    @Override
    public String asText() {
        return matter + " " + yes + "/" + no + "/" + abstain + " (" + written + ")";
    }
}
