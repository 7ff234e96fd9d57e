package org.zhibu.meetings.meeting;

import java.util.Set;
import java.util.UUID;
import org.zhibu.meetings.minutes.MeetingId;

/** Knows which topics of a meeting were put to the meeting above. */
public interface Forwarded {
    Set<UUID> topicsOf(MeetingId id);
}
