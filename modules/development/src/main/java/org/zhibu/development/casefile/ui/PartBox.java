package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;

/** What a part of the case page shows: its buttons, then lines. */
public final class PartBox extends Div {
    private static final long serialVersionUID = 1L;

    private final Div buttons = new Div();
    private final UnorderedList lines = new UnorderedList();

    public PartBox() {
        addClassName("dev-part");
        buttons.addClassNames("dev-actions", "no-print");
        lines.addClassName("dev-lines");
        buttons.setVisible(false);
        lines.setVisible(false);
        add(lines, buttons);
    }

    public PartBox button(Component button) {
        buttons.add(button);
        buttons.setVisible(true);
        return this;
    }

    public PartBox line(Component... parts) {
        lines.add(new ListItem(parts));
        lines.setVisible(true);
        return this;
    }

    /** A line that says that nothing is there, and what to do. */
    public PartBox empty(String key) {
        Paragraph nothing = new Paragraph(getTranslation(key));
        nothing.addClassName("empty");
        addComponentAsFirst(nothing);
        return this;
    }

    /** A button that opens a form in a dialog. */
    public static Button form(
            String labelKey, String title, String saveKey, Runnable saved, Supplier<? extends EditForm> form) {
        Button button = new Button();
        button.setText(button.getTranslation(labelKey));
        opens(button, () -> new FormDialog(title, form.get(), saveKey, saved).open());
        return button;
    }

    /** The same, small, at the end of a line; the name tells screen readers which line it belongs to. */
    public static Button small(
            String labelKey, String of, String saveKey, Runnable saved, Supplier<? extends EditForm> form) {
        Button button = new Button();
        String label = button.getTranslation(labelKey);
        button.setText(label);
        button.setAriaLabel(label + " " + of);
        opens(button, () -> new FormDialog(label + " · " + of, form.get(), saveKey, saved).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassNames("dev-line-button", "no-print");
        return button;
    }

    /** Of two clicks that come at once, the second opens nothing. */
    static void opens(Button button, Runnable dialog) {
        button.setDisableOnClick(true);
        button.addClickListener(e -> {
            try {
                dialog.run();
            } finally {
                button.setEnabled(true);
            }
        });
        button.addClassName("opens-form");
    }

    /** A badge. @param look {@code good}, {@code warn}, {@code bad} or {@code plain} */
    public static Span badge(String text, String look) {
        Span badge = new Span(text);
        badge.addClassNames("badge", "badge-" + look);
        return badge;
    }

    public static Span name(String text) {
        Span name = new Span(text);
        name.addClassName("dev-line-name");
        return name;
    }

    public static Span text(String text) {
        Span span = new Span(text);
        span.addClassName("dev-line-text");
        return span;
    }
}
