package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** A meeting in a list. */
public record MeetingRow(
        UUID id,
        MeetingKind kind,
        MeetingState state,
        String title,
        String groupName,
        LocalDate date,
        LocalTime startsAt,
        String place,
        String chairName,
        int present,
        int expected,
        String archiveNo) {
    public MeetingId meeting() {
        return new MeetingId(id);
    }
}
