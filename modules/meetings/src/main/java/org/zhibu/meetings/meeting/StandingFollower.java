package org.zhibu.meetings.meeting;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.people.StandingDecided;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * Keeps the list of those expected (PPL-24) true after the notice went out: somebody lost the vote, was admitted or left. What was
 * noted of a person at the meeting stays. A draft has no list yet, and what waits for signatures is fixed (MEET-82).
 */
@Component
class StandingFollower implements EventListener<StandingDecided> {
    private static final Set<MeetingState> OPEN = Set.of(MeetingState.NOTIFIED, MeetingState.HELD);

    private final MeetingRepository meetings;
    private final MeetingEditor editor;
    private final Invitations invitations;
    private final MeetingTasks tasks;

    StandingFollower(MeetingRepository meetings, MeetingEditor editor, Invitations invitations, MeetingTasks tasks) {
        this.meetings = meetings;
        this.editor = editor;
        this.invitations = invitations;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "meetings.standing";
    }

    @Override
    public Class<StandingDecided> type() {
        return StandingDecided.class;
    }

    @Override
    public void on(StandingDecided event) {
        // all of them: a reversal counts from long before its day
        meetings.in(OPEN).forEach(id -> {
            MeetingEntity meeting = editor.lock(new MeetingId(id));
            if (OPEN.contains(meeting.state)) {
                invitations.bringUpToDate(meeting);
                meetings.saveAndFlush(meeting);
                tasks.follow(meeting);
            }
        });
    }
}
