package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * A meeting in a list.
 *
 * @param serves names of the other kinds that it counts for (MEET-24), with blanks between
 * @param past whether it was entered after its day
 */
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
        String archiveNo,
        String serves,
        boolean past) {
    public MeetingId meeting() {
        return new MeetingId(id);
    }

    /** Kinds that it counts for, its own first. */
    public List<MeetingKind> kinds() {
        return Stream.concat(
                        Stream.of(kind),
                        Stream.of(serves.split(" ")).filter(k -> !k.isEmpty()).map(MeetingKind::valueOf))
                .toList();
    }
}
