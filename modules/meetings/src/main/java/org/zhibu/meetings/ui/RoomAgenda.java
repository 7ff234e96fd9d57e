package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Topic;

/** The topics one after the other, with what is said under each, and who may speak next. */
class RoomAgenda extends Card {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final boolean held;
    private final Div opening = new Div();
    private final Div topics = new Div();
    private final Div order = new Div();
    private final RoomSpeeches others;
    private final RoomSpeakers speakers;
    private final TextField added = new TextField();
    private final transient Map<UUID, RoomTopic> sections = new HashMap<>();
    private @Nullable UUID focus;

    RoomAgenda(RoomContext context) {
        super("meetings.section.topics", context::changed);
        this.context = context;
        held = context.room().minutes().state() == MeetingState.HELD;
        setId("room-agenda");
        addClassName("room-agenda");
        topics.addClassName("room-topics");
        others = new RoomSpeeches(context, null);
        speakers = new RoomSpeakers(context, speech -> focus = speech);
        boolean writes = context.room().writes();
        if (writes && held) {
            opening.add(new TextFields(context.room().minutes(), context.texts(), context.services()).opening());
            add(opening);
            action(small("meetings.room.previous", () -> turn(-1)), small("meetings.room.next", () -> turn(1)));
            action(small(
                    "meetings.room.pause",
                    () -> context.act(() -> context.services().room().pause(context.id()))));
        }
        add(topics, others, order);
        if (writes && held) {
            add(speakers);
        }
        if (writes) {
            add(adding());
        }
    }

    private Div adding() {
        added.setLabel(getTranslation("meetings.room.newTopic"));
        added.setMaxLength(200);
        Button add = new Button(getTranslation("meetings.action.addTopic"), e -> addTopic(added.getValue()));
        added.addKeyPressListener(Key.ENTER, e -> addTopic(added.getValue()));
        Div line = new Div(added, add);
        line.addClassName("room-adding");
        Div adding = new Div(line);
        MeetingKind kind = context.room().minutes().head().kind();
        if (kind.hasUsualTopics()) {
            Div usual = new Div();
            usual.addClassName("room-usual");
            for (String topic : getTranslation("meetings.usual." + kind).split("\\|", -1)) {
                usual.add(small("+ ", topic, () -> addTopic(topic)));
            }
            Details details = new Details(getTranslation("meetings.room.usual"), usual);
            adding.add(details);
        }
        return adding;
    }

    private static Button small(String before, String words, Runnable act) {
        Button button = new Button(before + words, e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void addTopic(String words) {
        if (!words.isBlank() && context.act(() -> context.services().room().addTopic(context.id(), words))) {
            added.clear();
        }
    }

    /** To the topic so many places on; from none to the first. */
    private void turn(int step) {
        List<Topic> all = context.room().minutes().topics();
        UUID running = context.room().running();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(running)) {
                at = i;
            }
        }
        int to = at < 0 ? 0 : at + step;
        if (to >= 0 && to < all.size()) {
            context.act(() ->
                    context.services().room().turnTo(context.id(), all.get(to).id()));
        }
    }

    void show(Room room) {
        List<Topic> all = room.minutes().topics();
        sections.keySet().removeIf(id -> all.stream().noneMatch(t -> t.id().equals(id)));
        List<RoomTopic> wanted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Topic topic = all.get(i);
            RoomTopic section = sections.computeIfAbsent(topic.id(), id -> new RoomTopic(context, topic, held));
            section.show(room, topic, i);
            wanted.add(section);
        }
        Rows.arrange(topics, wanted);
        others.show(
                room,
                room.minutes().speeches().stream()
                        .filter(s -> isElsewhere(s, all))
                        .toList());
        order.removeAll();
        if (!room.order().isEmpty()) {
            order.add(FindingsPanel.of(room.order()));
        }
        speakers.show(room);
        focusNew(room);
    }

    /** Speeches of no topic, and those whose topic is gone. */
    private static boolean isElsewhere(Speech speech, List<Topic> topics) {
        return topics.stream().noneMatch(t -> Objects.equals(t.id(), speech.topic()));
    }

    /** Whoever took the word last is being written down now. */
    private void focusNew(Room room) {
        UUID wanted = focus;
        if (wanted == null) {
            return;
        }
        Optional<Speech> made = room.minutes().speeches().stream()
                .filter(s -> s.id().equals(wanted))
                .findFirst();
        made.ifPresent(speech -> {
            focus = null;
            RoomTopic section = speech.topic() == null ? null : sections.get(speech.topic());
            if (section != null) {
                section.setOpened(true);
            }
            KeptText field = context.texts().field(room.minutes(), Passage.of(speech), "");
            field.onDone(speakers::focus);
            field.focus();
        });
    }
}
