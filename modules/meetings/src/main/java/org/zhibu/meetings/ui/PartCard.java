package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Part;

/** A list of a meeting: its lines, each to edit and to take out, and one to add. */
class PartCard<P extends Part> extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient MeetingServices services;
    private final boolean editable;

    PartCard(String titleKey, Minutes minutes, boolean editable, MeetingServices services, Runnable changed) {
        super(titleKey, changed);
        this.minutes = minutes;
        this.services = services;
        this.editable = editable;
    }

    /**
     * Shows the lines.
     *
     * @param words a line as it is read
     * @param form edits a line, or adds one
     * @param more further buttons of a line
     */
    PartCard<P> list(
            List<P> parts,
            String addKey,
            Function<P, String> words,
            Function<Optional<P>, EditForm> form,
            BiConsumer<P, Div> more) {
        if (editable) {
            action(form(addKey, () -> form.apply(Optional.empty())));
        }
        if (parts.isEmpty()) {
            empty("meetings.nothingYet");
            return this;
        }
        OrderedList list = new OrderedList();
        list.addClassName("meeting-parts");
        for (P part : parts) {
            Span text = new Span(words.apply(part));
            text.addClassName("meeting-text");
            Div buttons = new Div();
            buttons.addClassNames("meeting-actions", "no-print");
            more.accept(part, buttons);
            if (editable) {
                buttons.add(
                        form("action.edit", () -> form.apply(Optional.of(part))),
                        small("action.delete", () -> askToRemove(part, words.apply(part))));
            }
            list.add(new ListItem(text, buttons));
        }
        add(list);
        return this;
    }

    private void askToRemove(P part, String words) {
        Confirm.ask(this, getTranslation("meetings.confirm.remove"), words, "action.delete", true, () -> {
            if (Notices.attempt(() -> services.minutes().remove(minutes.id(), minutes.version(), part))) {
                changed();
            }
        });
    }
}
