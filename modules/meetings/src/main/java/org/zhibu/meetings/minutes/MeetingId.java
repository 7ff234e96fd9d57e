package org.zhibu.meetings.minutes;

import java.util.UUID;

/** Identity of a meeting. */
public record MeetingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
