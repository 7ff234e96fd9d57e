package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingId;

/** A task that an earlier meeting of the same kind gave, to be looked at in the next one (MEET-79). */
public record EarlierTask(
        UUID meetingId,
        String title,
        LocalDate date,
        UUID taskId,
        String task,
        String ownerName,
        LocalDate deadline,
        @Nullable LocalDate doneOn) {
    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }
}
