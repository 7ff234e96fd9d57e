package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.WrittenOpinion;

/** All parts of the room's page in their places; each is brought up to date where it stands. */
class RoomBoard extends Div {
    private static final long serialVersionUID = 1L;

    private record Lists(
            MeetingState state,
            List<Attendee> attendees,
            List<Vote> votes,
            List<WrittenOpinion> opinions,
            List<Task> tasks) {
        static Lists of(Minutes minutes) {
            return new Lists(
                    minutes.state(), minutes.attendees(), minutes.votes(), minutes.opinions(), minutes.tasks());
        }
    }

    private final transient RoomContext context;
    private final boolean writes;
    private final MeetingState state;
    private final RoomHead head;
    private final RoomPeople people;
    private final RoomAgenda agenda;
    private final Div lists = new Div();
    private final RoomClosing closing;
    private transient @Nullable Lists shown;

    RoomBoard(RoomContext context) {
        this.context = context;
        this.writes = context.room().writes();
        this.state = context.room().minutes().state();
        addClassName("room-board");
        head = new RoomHead(context);
        people = new RoomPeople(context);
        agenda = new RoomAgenda(context);
        closing = new RoomClosing(context);
        lists.addClassName("room-lists");
        lists.setId("room-votes");
        Div side = new Div(head, people);
        side.addClassName("room-side");
        Div main = new Div(agenda, lists, closing);
        main.addClassName("room-main");
        boolean held = state == MeetingState.HELD;
        lists.setVisible(held);
        closing.setVisible(held);
        add(side, main, new RoomNav(held));
        if (writes) {
            add(new KeptLeftovers(context.texts().prefix()));
        }
    }

    /** Whether the parts can go on showing the meeting; another state, or another right, needs others. */
    boolean fits(Room room) {
        return room.writes() == writes && room.minutes().state() == state;
    }

    void show(Room room) {
        if (writes) {
            context.texts().follow(room.minutes());
        }
        head.show(room);
        people.show(room);
        agenda.show(room);
        closing.show(room);
        Lists now = Lists.of(room.minutes());
        if (state == MeetingState.HELD && !now.equals(shown)) {
            shown = now;
            MinutesCards cards = new MinutesCards(room.minutes(), writes, context.services(), () -> {
                shown = null;
                context.changed();
            });
            Component votes = cards.votes();
            lists.removeAll();
            lists.add(votes, cards.tasks());
        }
    }
}
