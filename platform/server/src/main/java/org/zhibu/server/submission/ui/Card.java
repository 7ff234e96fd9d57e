package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;

/** One part of a submission's page: a heading, its buttons, its content. */
class Card extends Section {
    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();
    private final transient Runnable changed;

    /** @param changed what the page does after something was saved */
    Card(String titleKey, Runnable changed) {
        this.changed = changed;
        addClassNames("panel", "submission-card");
        actions.addClassNames("submission-actions", "no-print");
        Div head = new Div(new H2(getTranslation(titleKey)), actions);
        head.addClassName("submission-card-head");
        add(head);
    }

    final void actions(Component... buttons) {
        actions.add(buttons);
    }

    /** A button that opens a form in a dialog. */
    final Button form(String labelKey, String saveKey, Supplier<? extends EditForm> form) {
        Button button = new Button(
                getTranslation(labelKey),
                e -> new FormDialog(getTranslation(labelKey), form.get(), saveKey, changed).open());
        button.addClassName("opens-form");
        return button;
    }

    static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Labels with their values; what is empty is left out. */
    final DescriptionList facts(String... labelKeysAndValues) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("submission-facts");
        for (int i = 0; i < labelKeysAndValues.length; i += 2) {
            if (!labelKeysAndValues[i + 1].isEmpty()) {
                DescriptionList.Description value = new DescriptionList.Description(labelKeysAndValues[i + 1]);
                value.addClassName("submission-text");
                facts.add(new DescriptionList.Term(getTranslation(labelKeysAndValues[i])), value);
            }
        }
        return facts;
    }

    final void changed() {
        changed.run();
    }
}
