package org.zhibu.api.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;

/** A form in a dialog. It closes when the form was saved, or when the user gives up; what was typed is not given up unasked. */
public class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final EditForm form;
    private final transient Runnable onSaved;

    /**
     * @param title in the user's words
     * @param saveKey message key of the button that saves, a verb
     * @param onSaved what the page does afterwards
     */
    public FormDialog(String title, EditForm form, String saveKey, Runnable onSaved) {
        this.form = form;
        this.onSaved = onSaved;
        setHeaderTitle(title);
        addClassName("form-dialog");
        setWidth("40rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(form);
        Button save = new Button(getTranslation(saveKey));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        save.addClickListener(e -> {
            if (form.check()) {
                form.question()
                        .ifPresentOrElse(
                                q -> Confirm.ask(this, q.title(), q.text(), saveKey, false, this::save), this::save);
            }
            save.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("action.cancel"), e -> giveUp()), save);
        addDialogCloseActionListener(e -> giveUp());
    }

    private void save() {
        if (form.submit()) {
            close();
            onSaved.run();
        }
    }

    private void giveUp() {
        if (form.isTouched()) {
            ConfirmDialog ask = new ConfirmDialog(
                    getTranslation("input.giveUp"),
                    getTranslation("input.giveUp.text"),
                    getTranslation("input.giveUp.do"),
                    e -> close(),
                    getTranslation("input.giveUp.stay"),
                    e -> {});
            ask.setConfirmButtonTheme("error primary");
            ask.open();
        } else {
            close();
        }
    }
}
