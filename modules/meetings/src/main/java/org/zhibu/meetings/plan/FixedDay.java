package org.zhibu.meetings.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/**
 * The usual day and hour of a kind of meeting (MEET-23), for example the fifth of each month at half past seven in the evening.
 *
 * @param group of group meetings the group; null for all that have none of their own
 * @param weekday of what is due each week
 * @param dayOfMonth of what is due in longer periods; in a shorter month its last day
 * @param monthOfPeriod month of the period, 1 for the first; null for the middle one, of a year the last
 */
public record FixedDay(
        @Nullable UUID id,
        int version,
        MeetingKind kind,
        @Nullable UUID group,
        @Nullable DayOfWeek weekday,
        @Nullable Integer dayOfMonth,
        @Nullable Integer monthOfPeriod,
        LocalTime startsAt,
        String place) {}
