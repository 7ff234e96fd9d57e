package org.zhibu.meetings.convening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.people.PersonId;
import org.zhibu.meetings.meeting.MeetingAsks;
import org.zhibu.meetings.meeting.MeetingTasks;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** The notice reaches everyone who is called as a task (MEET-32); leave that is asked reaches whoever convenes. */
@Component
class NoticeAsks implements MeetingAsks {
    private final JdbcClient jdbc;

    NoticeAsks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> of(Minutes minutes) {
        if (minutes.state() != MeetingState.NOTIFIED) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(jdbc.sql("select person_id from app.meetings_receipt where meeting_id = ?")
                .param(minutes.id().value())
                .query(UUID.class)
                .list());
        minutes.attendees().stream()
                .filter(a -> a.person() != null && !seen.contains(a.person()))
                .forEach(a -> tasks.add(called(minutes, a)));
        int asked = jdbc.sql("select count(*) from app.meetings_leave where meeting_id = ? and state = 'ASKED'")
                .param(minutes.id().value())
                .query(Integer.class)
                .single();
        if (asked > 0) {
            tasks.add(MeetingTasks.byConvener(
                    minutes,
                    Task.of(
                                    "meetings",
                                    MeetingTasks.prefix(minutes.id()) + "leave",
                                    "meetings.todo.leave",
                                    MeetingTasks.link(minutes),
                                    minutes.head().title(),
                                    String.valueOf(asked))
                            .due(minutes.head().date())
                            .rule("MEET-37", "meetings.why.leave")));
        }
        return tasks;
    }

    private static Task called(Minutes minutes, Attendee attendee) {
        return Task.of(
                        "meetings",
                        MeetingTasks.prefix(minutes.id()) + "called:" + attendee.person(),
                        "meetings.todo.called",
                        MeetingTasks.link(minutes),
                        minutes.head().title(),
                        minutes.head().date().toString(),
                        minutes.head().startsAt().toString(),
                        minutes.head().place())
                .due(minutes.head().date())
                .rule("MEET-32", "meetings.why.called")
                .to(new PersonId(java.util.Objects.requireNonNull(attendee.person())));
    }
}
