package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.MeetingDay;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * A planned meeting with what became of it, or a meeting that nobody planned.
 *
 * @param planned null of an extra meeting (MEET-25)
 * @param meeting null while none was begun
 */
public record PlanLine(
        MeetingKind kind,
        @Nullable UUID group,
        String groupName,
        @Nullable Planned planned,
        @Nullable MeetingDay meeting,
        Deviation deviation) {
    /** When it is or was. */
    public LocalDate date() {
        return meeting != null ? meeting.date() : asPlanned().date();
    }

    public LocalTime startsAt() {
        return meeting != null ? meeting.startsAt() : asPlanned().startsAt();
    }

    public String place() {
        return meeting != null ? meeting.place() : asPlanned().place();
    }

    /** What it is about: the theme of the plan, or the title of the meeting. */
    public String theme() {
        return planned != null && !planned.theme().isEmpty() ? planned.theme() : meeting == null ? "" : meeting.title();
    }

    /** The day for which it was planned first, of what was moved. */
    public Optional<LocalDate> movedFrom() {
        return planned == null || planned.first().equals(date()) ? Optional.empty() : Optional.of(planned.first());
    }

    /** Whether its minutes are archived, so that it counts. */
    public boolean counts() {
        return meeting != null && meeting.state() == MeetingState.ARCHIVED;
    }

    private Planned asPlanned() {
        if (planned == null) {
            throw new IllegalStateException("A line has a plan or a meeting");
        }
        return planned;
    }
}
