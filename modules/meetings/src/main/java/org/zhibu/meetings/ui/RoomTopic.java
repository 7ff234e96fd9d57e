package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.ui.Confirm;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Topic;

/** One topic: its time, what was read under it, what was said to it. */
class RoomTopic extends Details {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final boolean held;
    private final Span title = new Span();
    private final Span now = new Span();
    private final RoomTimer timer = new RoomTimer();
    private final IntegerField minutes = new IntegerField();
    private final RoomSpeeches speeches;
    private final Button start = new Button();
    private final Button up = new Button();
    private transient Topic topic;
    private boolean running;

    RoomTopic(RoomContext context, Topic topic, boolean held) {
        this.context = context;
        this.topic = topic;
        this.held = held;
        addClassName("room-topic");
        title.addClassName("room-topic-title");
        now.setText(getTranslation("meetings.room.nowAt"));
        now.addClassNames("badge", "badge-calm");
        Div summary = new Div(title, now, timer);
        summary.addClassName("room-topic-head");
        setSummary(summary);
        speeches = new RoomSpeeches(context, topic.id());
        boolean writes = context.room().writes();
        if (writes) {
            add(buttons());
        }
        if (writes && held) {
            add(context.texts()
                    .field(
                            context.room().minutes(),
                            Passage.of(topic),
                            getTranslation(Passage.Kind.MATERIAL.messageKey())));
        }
        add(speeches);
    }

    private Div buttons() {
        start.setText(getTranslation("meetings.room.turnTo"));
        start.addClickListener(e -> act(() -> context.services().room().turnTo(context.id(), topic.id())));
        start.addThemeVariants(ButtonVariant.LUMO_SMALL);
        up.setText(getTranslation("meetings.action.moveUp"));
        up.addClickListener(e -> act(() -> context.services().room().moveUp(context.id(), topic)));
        up.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Button away = new Button(getTranslation("action.delete"), e -> askToRemove());
        away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        minutes.setMin(0);
        minutes.setMax(Topic.LONGEST_MINUTES);
        minutes.setAriaLabel(getTranslation("meetings.room.planned"));
        minutes.setSuffixComponent(new Span(getTranslation("meetings.room.minutes")));
        minutes.setPlaceholder(getTranslation("meetings.room.planned"));
        minutes.addClassName("room-minutes");
        minutes.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                int planned = e.getValue() == null ? 0 : e.getValue();
                act(() -> context.services().room().plan(context.id(), topic.id(), planned));
            }
        });
        Div buttons = new Div(start, minutes, up, away);
        buttons.addClassNames("meeting-actions", "no-print");
        return buttons;
    }

    private void askToRemove() {
        Confirm.ask(
                this,
                getTranslation("meetings.confirm.remove"),
                topic.asText(),
                "action.delete",
                true,
                () -> act(() -> context.services().minutes().remove(context.id(), context.version(), topic)));
    }

    private void act(Runnable act) {
        context.act(act);
    }

    void show(Room room, Topic read, int place) {
        topic = read;
        boolean runs = read.id().equals(room.running());
        title.setText(getTranslation("meetings.room.topic", place + 1, read.topic()));
        now.setVisible(runs);
        setClassName("room-topic-now", runs);
        timer.show(room.timers().getOrDefault(read.id(), Duration.ZERO), runs, Duration.ofMinutes(read.minutes()));
        if (!Objects.equals(minutes.getValue(), read.minutes() == 0 ? null : read.minutes())) {
            minutes.setValue(read.minutes() == 0 ? null : read.minutes());
        }
        start.setVisible(held && !runs);
        up.setVisible(place > 0);
        if (runs && !running) {
            setOpened(true);
        }
        running = runs;
        List<Speech> said = room.minutes().speeches().stream()
                .filter(s -> read.id().equals(s.topic()))
                .toList();
        speeches.show(room, said);
    }
}
