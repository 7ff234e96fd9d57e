package org.zhibu.meetings.lecture;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lecture that somebody missed.
 *
 * @param meeting the session that was missed, the first of several
 * @param again a later session at which it was made up, or null
 * @param form null as long as it is owed, or when a later session made it up
 */
public record MissedLecture(
        UUID meeting,
        String title,
        LocalDate date,
        UUID person,
        String name,
        @Nullable UUID again,
        @Nullable LocalDate madeUpOn,
        @Nullable MakeUpForm form,
        String note) {
    public boolean owed() {
        return madeUpOn == null;
    }
}
