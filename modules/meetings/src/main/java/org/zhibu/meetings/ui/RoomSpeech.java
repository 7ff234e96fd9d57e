package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.zhibu.api.ui.Confirm;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Passage;
import org.zhibu.meetings.minutes.Speech;

/** One speech: who, and the words while they are written down. */
class RoomSpeech extends ListItem {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final Div marks = new Div();
    private final Button up = icon(VaadinIcon.ARROW_UP, "meetings.action.moveUp", () -> move(true));
    private final Button down = icon(VaadinIcon.ARROW_DOWN, "meetings.room.moveDown", () -> move(false));
    private final Span words = new Span();
    private transient Speech speech;

    RoomSpeech(RoomContext context, Speech speech) {
        this.context = context;
        this.speech = speech;
        addClassName("room-speech");
        Div head = new Div(marks);
        head.addClassName("room-speech-head");
        add(head);
        if (context.room().writes()) {
            Div buttons = new Div(up, down, icon(VaadinIcon.TRASH, "action.delete", this::askToRemove));
            buttons.addClassNames("room-speech-buttons", "no-print");
            head.add(buttons);
            KeptText field = context.texts().field(context.room().minutes(), Passage.of(speech), "");
            field.setAriaLabel(getTranslation("meetings.room.wordsOf", speech.speaker()));
            add(field);
        } else {
            words.addClassName("meeting-text");
            add(words);
        }
    }

    void show(Room room, Speech read, int place, int count) {
        boolean same = read.equals(speech) && marks.getComponentCount() > 0;
        speech = read;
        up.setVisible(place > 0);
        down.setVisible(place < count - 1);
        words.setText(read.content());
        if (same) {
            return;
        }
        marks.removeAll();
        marks.addClassName("room-who");
        Span name = new Span(read.speaker());
        name.addClassName("room-name");
        marks.add(name);
        if (!read.post().isEmpty()) {
            marks.add(new Span(read.post()));
        }
        Optional<Attendee> who = room.speaker(read);
        if (read.leader()) {
            marks.add(badge("meetings.field.chair"));
        }
        if (who.isPresent() && who.get().probationary()) {
            marks.add(badge("meetings.attendance.probationary"));
        }
        if (who.isPresent() && who.get().role() != AttendeeRole.MEMBER) {
            marks.add(badge("meetings.room.role." + who.get().role()));
        }
    }

    private Span badge(String key) {
        Span badge = new Span(getTranslation(key));
        badge.addClassNames("badge", "badge-calm");
        return badge;
    }

    private Button icon(VaadinIcon icon, String labelKey, Runnable act) {
        Button button = new Button(icon.create(), e -> act.run());
        button.setAriaLabel(getTranslation(labelKey));
        button.setTooltipText(getTranslation(labelKey));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }

    private void move(boolean before) {
        context.act(() -> context.services().room().move(context.id(), speech.id(), before));
    }

    private void askToRemove() {
        if (speech.content().isEmpty()) {
            remove();
            return;
        }
        Confirm.ask(
                this, getTranslation("meetings.confirm.remove"), speech.asText(), "action.delete", true, this::remove);
    }

    private void remove() {
        context.act(() -> context.services().minutes().remove(context.id(), context.version(), speech));
    }
}
