package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of a vote.
 *
 * @param takenAt when the vote was taken; null while it was not
 * @param reason why it was postponed, or why it was taken though the rules advise against it; else empty
 * @param number of the resolution, empty until the minutes are archived
 * @param text of the resolution (MEET-78)
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) VoteState state,
        @Column(name = "taken_at") @Nullable LocalTime takenAt,
        String reason,
        @Column(name = "resolution_no") String number,
        @Column(name = "resolution") String text) {
    public static final Decision OPEN = new Decision(VoteState.OPEN, null, "", "", "");

    public Decision counted(LocalTime at, String why) {
        return new Decision(VoteState.COUNTED, at, why, number, text);
    }

    public Decision postponed(String why) {
        return new Decision(VoteState.POSTPONED, null, why, number, "");
    }

    public Decision numbered(String given) {
        return new Decision(state, takenAt, reason, given, text);
    }

    public Decision saying(String words) {
        return new Decision(state, takenAt, reason, number, words);
    }
}
