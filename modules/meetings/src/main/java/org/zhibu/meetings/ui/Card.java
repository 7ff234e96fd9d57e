package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;

/** One part of a meeting's page: a heading, its buttons, its content. */
public class Card extends Section {
    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();
    private final transient Runnable changed;

    /** @param changed what the page does after something was saved */
    public Card(String titleKey, Runnable changed) {
        this.changed = changed;
        addClassNames("panel", "meeting-card");
        actions.addClassNames("meeting-actions", "no-print");
        Div head = new Div(new H2(getTranslation(titleKey)), actions);
        head.addClassName("meeting-card-head");
        add(head);
    }

    public void action(Component... buttons) {
        actions.add(buttons);
    }

    public void empty(String key) {
        Paragraph nothing = new Paragraph(getTranslation(key));
        nothing.addClassName("empty");
        add(nothing);
    }

    /** A button that opens a form in a dialog. */
    public Button form(String labelKey, Supplier<? extends EditForm> form) {
        return form(labelKey, "action.save", form);
    }

    public Button form(String labelKey, String saveKey, Supplier<? extends EditForm> form) {
        Button button =
                small(labelKey, () -> new FormDialog(getTranslation(labelKey), form.get(), saveKey, changed).open());
        button.addClassName("opens-form");
        return button;
    }

    /** A button that acts at once. */
    public Button small(String labelKey, Runnable act) {
        Button button = new Button(getTranslation(labelKey), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    public void changed() {
        changed.run();
    }
}
