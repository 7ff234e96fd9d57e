package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * A planned meeting (MEET-26).
 *
 * @param id null while it is only proposed
 * @param group the group of a group meeting; else null
 * @param date when it is planned now
 * @param first when it was planned first
 * @param theme what it is to be about, or how far the matter is
 * @param meeting the meeting that was begun from it; null when none was
 */
public record Planned(
        @Nullable UUID id,
        int version,
        MeetingKind kind,
        @Nullable UUID group,
        LocalDate date,
        LocalDate first,
        LocalTime startsAt,
        String place,
        String theme,
        @Nullable UUID meeting) {
    static Planned proposed(MeetingKind kind, @Nullable UUID group, LocalDate date, LocalTime startsAt, String place) {
        return new Planned(null, 0, kind, group, date, date, startsAt, place, "", null);
    }
}
