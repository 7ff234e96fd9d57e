package org.zhibu.meetings.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known before the meeting (MIN-01 to MIN-06). Names stand as they were on the day, so that archived minutes never change
 * with the register.
 *
 * @param group the group of a group meeting; else null
 * @param chairPost the chair's post in words, empty when none is told
 */
@Embeddable
public record Head(
        @Enumerated(EnumType.STRING) MeetingKind kind,
        String title,
        @Column(name = "group_id") @Nullable UUID group,
        @Column(name = "group_name") String groupName,
        @Column(name = "held_on") LocalDate date,
        @Column(name = "starts_at") LocalTime startsAt,
        @Column(name = "ends_at") @Nullable LocalTime endsAt,
        String place,
        @Column(name = "chair_id") @Nullable UUID chair,
        @Column(name = "chair_name") String chairName,
        @Column(name = "chair_post") String chairPost,
        @Column(name = "recorder_id") @Nullable UUID recorder,
        @Column(name = "recorder_name") String recorderName) {
    /** The same with other times. */
    public Head at(LocalTime otherStart, @Nullable LocalTime otherEnd) {
        return new Head(
                kind,
                title,
                group,
                groupName,
                date,
                otherStart,
                otherEnd,
                place,
                chair,
                chairName,
                chairPost,
                recorder,
                recorderName);
    }

    /** The same with somebody else in the chair. */
    public Head chairedBy(@Nullable UUID otherChair, String otherName, String otherPost) {
        return new Head(
                kind,
                title,
                group,
                groupName,
                date,
                startsAt,
                endsAt,
                place,
                otherChair,
                otherName,
                otherPost,
                recorder,
                recorderName);
    }
}
