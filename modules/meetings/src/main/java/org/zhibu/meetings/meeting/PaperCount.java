package org.zhibu.meetings.meeting;

import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.Tally;

/**
 * What the tellers counted of those who voted on paper beside an electronic ballot.
 *
 * @param returned ballots that came back
 */
public record PaperCount(int returned, int invalid, Tally tally) {
    /** Nobody voted on paper. */
    public static final PaperCount NONE = new PaperCount(0, 0, Tally.NONE);

    /** MEET-75: as many as vote on paper at most, and what came back is valid or not. */
    void require(int onPaper) {
        if (returned > onPaper) {
            throw refused("meetings.rule.manyReturned", "returned", returned, onPaper);
        }
        if (invalid > returned) {
            throw refused("meetings.rule.manyInvalid", "invalid", invalid, returned);
        }
        if (tally.sum() != returned - invalid) {
            throw refused("meetings.rule.ballotsDiffer", "yes", tally.sum(), returned, invalid, returned - invalid);
        }
    }

    private static RefusedException refused(String key, String field, Object... arguments) {
        return new RefusedException(Finding.block("MEET-75", key, arguments).at(field));
    }
}
