package org.zhibu.meetings.meeting;

import org.zhibu.meetings.minutes.MeetingId;

/** Knows whether the body above agreed to put a meeting off (MEET-86). */
public interface Postponements {
    boolean granted(MeetingId id);
}
