package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.people.People;
import org.zhibu.meetings.lecture.MakeUps;
import org.zhibu.meetings.lecture.ui.RepeatCard;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.measure.ui.MeasuresCard;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.records.RecordRights;

/** Parts of a meeting's page that only some kinds have, because something follows from them. */
@org.springframework.stereotype.Component
record FollowUps(
        MakeUps makeUps, Measures measures, MeetingService meetings, RecordRights rights, People people, Clock clock) {
    Component[] of(Minutes minutes, Runnable changed) {
        List<Component> cards = new ArrayList<>();
        if (minutes.state() == MeetingState.CANCELLED) {
            return new Component[0];
        }
        if (minutes.head().kind() == MeetingKind.LECTURE) {
            cards.add(new RepeatCard(minutes, makeUps, rights.writes(), changed));
        }
        if (minutes.head().kind() == MeetingKind.DEMOCRATIC_LIFE
                && minutes.state().compareTo(MeetingState.HELD) >= 0) {
            cards.add(new MeasuresCard(
                    minutes,
                    measures,
                    people,
                    LocalDate.now(clock),
                    meetings.mayKeep(minutes),
                    m -> meetings.isMe(m.owner()),
                    changed));
        }
        return cards.toArray(Component[]::new);
    }
}
