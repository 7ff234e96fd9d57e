package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Attendee;

/** Who takes the word next: a tap on the name, or a few letters of it and Enter. */
class RoomSpeakers extends Div {
    private static final long serialVersionUID = 1L;

    private record Shown(List<Attendee> present, String text) {}

    private final transient RoomContext context;
    private final transient Consumer<UUID> begun;
    private final TextField search = new TextField();
    private final Div names = new Div();
    private transient @Nullable Shown shown;

    /** @param begun told the speech that somebody begins */
    RoomSpeakers(RoomContext context, Consumer<UUID> begun) {
        this.context = context;
        this.begun = begun;
        addClassNames("room-speakers", "no-print");
        search.setLabel(getTranslation("meetings.room.speaker"));
        search.setPlaceholder(getTranslation("meetings.room.search"));
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(e -> show(context.room()));
        search.addKeyPressListener(
                Key.ENTER, e -> found(context.room()).stream().findFirst().ifPresent(this::speak));
        names.addClassName("room-names");
        add(search, names);
    }

    void show(Room room) {
        Shown now = new Shown(found(room), search.getValue());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        names.removeAll();
        for (Attendee attendee : now.present()) {
            Button name = new Button(attendee.name(), e -> speak(attendee));
            name.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (attendee.probationary() || !attendee.expected()) {
                name.addClassName("room-name-aside");
            }
            names.add(name);
        }
        if (now.present().isEmpty()) {
            Paragraph nobody = new Paragraph(
                    getTranslation(search.isEmpty() ? "meetings.room.nobodyPresent" : "meetings.room.notFound"));
            nobody.addClassName("empty");
            names.add(nobody);
        }
    }

    void focus() {
        search.focus();
    }

    private List<Attendee> found(Room room) {
        return room.minutes().attendees().stream()
                .filter(a -> a.present() && room.finds(a, search.getValue()))
                .toList();
    }

    private void speak(Attendee attendee) {
        search.clear();
        AtomicReference<UUID> speech = new AtomicReference<>();
        UUID topic = context.room().running();
        context.act(() -> {
            speech.set(context.services().room().speak(context.id(), attendee.id(), topic));
            begun.accept(speech.get());
        });
    }
}
