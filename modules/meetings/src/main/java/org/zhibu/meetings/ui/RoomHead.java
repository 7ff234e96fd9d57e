package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.MeetingState;

/** The numbers that decide, large enough to be read from a metre away, and what to press first. */
class RoomHead extends Card {
    private static final long serialVersionUID = 1L;

    private record Facts(Headcount count, Room room) {}

    private final transient RoomContext context;
    private final Div counts = new Div();
    private final Div words = new Div();
    private final Div duties = new Div();
    private final Div buttons = new Div();
    private transient @Nullable Facts shown;

    RoomHead(RoomContext context) {
        super("meetings.room.now", context::changed);
        this.context = context;
        addClassName("room-head");
        counts.addClassName("room-counts");
        counts.getElement().setAttribute("role", "status");
        duties.addClassName("room-duties");
        buttons.addClassNames("meeting-steps", "no-print");
        add(counts, words, duties, buttons);
    }

    void show(Room room) {
        Facts now = new Facts(room.minutes().headcount(), withoutTexts(room));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        counts(room);
        words.removeAll();
        quorum(room);
        if (!room.chair().isEmpty()) {
            words.add(FindingsPanel.of(room.chair()));
        }
        duties(room);
        buttons(room);
    }

    /** What this card does not show does not draw it again. */
    private static Room withoutTexts(Room room) {
        return new Room(
                room.minutes().headOnly(),
                room.writes(),
                room.convenes(),
                room.helpers(),
                java.util.Map.of(),
                null,
                room.quorum(),
                room.missing(),
                java.util.List.of(),
                room.chair(),
                java.util.Map.of());
    }

    private void counts(Room room) {
        Headcount count = room.minutes().headcount();
        counts.removeAll();
        counts.add(
                number("meetings.field.expected", String.valueOf(count.expected())),
                number("meetings.field.present", String.valueOf(count.present())),
                number("meetings.room.absent", String.valueOf(count.absent())),
                number("meetings.room.voters", count.votersPresent() + " / " + count.votersExpected()));
    }

    private Div number(String labelKey, String value) {
        Span number = new Span(value);
        number.addClassName("room-number");
        Div one = new Div(number, new Span(getTranslation(labelKey)));
        one.addClassName("room-count");
        return one;
    }

    /** MEET-51: whether the meeting may open, in words. */
    private void quorum(Room room) {
        if (room.minutes().attendees().isEmpty()) {
            words.add(new Paragraph(getTranslation("meetings.attendance.afterNotice")));
        } else if (room.quorum().isEmpty()) {
            Paragraph enough = new Paragraph(getTranslation("meetings.room.quorum"));
            enough.addClassName("room-quorum");
            words.add(enough);
        } else {
            Paragraph missing = new Paragraph(getTranslation("meetings.room.missing", room.missing()));
            missing.addClassNames("room-quorum", "room-quorum-missing");
            words.add(missing, FindingsPanel.of(room.quorum()));
        }
    }

    private void duties(Room room) {
        Head head = room.minutes().head();
        duties.removeAll();
        String ends = head.endsAt() == null ? "" : "—" + head.endsAt();
        String writers = head.recorderName()
                + room.helpers().stream().map(h -> "、" + h.name()).collect(Collectors.joining());
        duties.add(new org.zhibu.meetings.ui.Facts()
                .with("meetings.field.time", head.date() + " " + head.startsAt() + ends)
                .with("meetings.field.place", head.place())
                .with("meetings.field.chair", head.chairName())
                .with("meetings.field.recorder", writers));
        if (room.minutes().head().kind().isCollective()) {
            Paragraph principle = new Paragraph(getTranslation("meetings.room.principle"));
            principle.addClassName("room-principle");
            duties.add(principle);
        }
    }

    private void buttons(Room room) {
        buttons.removeAll();
        MeetingState state = room.minutes().state();
        if (state == MeetingState.NOTIFIED && may(MeetingEvent.HOLD)) {
            Button open = new Button(
                    getTranslation("meetings.room.open"),
                    e -> context.act(() -> context.services().room().open(context.id(), context.version())));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(open);
        }
        if (!room.writes()) {
            return;
        }
        if (state == MeetingState.HELD) {
            buttons.add(new Button(
                    getTranslation("meetings.room.close"),
                    e -> context.act(() -> context.services().room().close(context.id()))));
            buttons.add(form("meetings.room.chair", () -> new ChairForm(context)));
        }
        if (room.convenes()) {
            buttons.add(form("meetings.room.helpers", () -> new HelpersForm(context)));
        }
    }

    private boolean may(MeetingEvent event) {
        return context.services().meetings().steps(context.room().minutes()).stream()
                .anyMatch(s -> s.event() == event && !s.blocked());
    }
}
