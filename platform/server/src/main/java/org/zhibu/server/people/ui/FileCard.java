package org.zhibu.server.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;

/** One part of a person's file: a heading, its buttons, its lines. */
class FileCard extends Section {
    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();
    private final DescriptionList facts = new DescriptionList();
    private final UnorderedList lines = new UnorderedList();

    FileCard(String title) {
        addClassNames("panel", "file-card");
        actions.addClassNames("file-actions", "no-print");
        Div head = new Div(new H2(title), actions);
        head.addClassName("file-card-head");
        facts.addClassName("file-facts");
        lines.addClassName("file-lines");
        add(head);
    }

    /** A label with its value; what is empty is left out. */
    void fact(String labelKey, String value) {
        if (!value.isEmpty()) {
            if (facts.getParent().isEmpty()) {
                add(facts);
            }
            Div pair =
                    new Div(new DescriptionList.Term(getTranslation(labelKey)), new DescriptionList.Description(value));
            facts.getElement().appendChild(pair.getElement());
        }
    }

    /** A line with its day in front and its buttons behind. */
    ListItem line(String day, String text, Component... buttons) {
        if (lines.getParent().isEmpty()) {
            add(lines);
        }
        Span when = new Span(day);
        when.addClassName("file-day");
        Span what = new Span(text);
        what.addClassName("file-text");
        ListItem item = new ListItem(when, what);
        Div end = new Div(buttons);
        end.addClassNames("file-line-actions", "no-print");
        item.add(end);
        lines.add(item);
        return item;
    }

    /** Says what is missing when nothing is there. */
    void empty(String key) {
        Paragraph nothing = new Paragraph(getTranslation(key));
        nothing.addClassName("empty");
        add(nothing);
    }

    boolean hasLines() {
        return lines.getParent().isPresent();
    }

    void action(Component... buttons) {
        actions.add(buttons);
    }

    /** A button that opens a form in a dialog. */
    static Button form(String labelKey, Supplier<? extends EditForm> form, Runnable changed) {
        String label = FileWords.text(labelKey);
        Button button = new Button(label, e -> new FormDialog(label, form.get(), "action.save", changed).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("opens-form");
        return button;
    }
}
