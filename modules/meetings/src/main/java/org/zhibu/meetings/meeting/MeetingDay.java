package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * A meeting as far as a plan is compared with it.
 *
 * @param kind its own, or one that a topic of it serves (MEET-24)
 * @param group the group of a group meeting; else null
 */
public record MeetingDay(
        UUID id,
        MeetingKind kind,
        @Nullable UUID group,
        MeetingState state,
        LocalDate date,
        LocalTime startsAt,
        String title,
        String place) {}
