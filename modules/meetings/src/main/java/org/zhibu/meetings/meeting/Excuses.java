package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.MeetingId;

/** What is known before a meeting of those who need not come. */
public interface Excuses {
    /** A reason for staying away that was accepted before the meeting. */
    record Granted(AbsenceReason reason, String text) {}

    /** People who are not held to hard attendance on that day (MEET-40). */
    Set<UUID> exempt(LocalDate day);

    /** Leave granted for the meeting by person (MEET-37). */
    Map<UUID, Granted> granted(MeetingId id);

    /** How often each was absent without leave in the year before that day (MEET-39); who never was is missing. */
    Map<UUID, Integer> unexcused(LocalDate day);
}
