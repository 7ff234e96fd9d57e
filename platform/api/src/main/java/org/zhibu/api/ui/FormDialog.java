package org.zhibu.api.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;

/** A form in a dialog. It closes when the form was saved, or when the user gives up; what was typed is not given up unasked. */
public class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * Enter saves from a field of one line, in which it means nothing else. Not while a Chinese word is being composed, where it takes the
     * letters as they are. What was typed is sent when the field is left.
     */
    private static final String ENTER_SAVES = "if (!this.enterSaves) { this.enterSaves = true;"
            + " this.addEventListener('keydown', e => {"
            + " const plain = e.key === 'Enter' && !e.isComposing && e.keyCode !== 229"
            + " && !e.ctrlKey && !e.shiftKey && !e.altKey && !e.metaKey && !e.defaultPrevented;"
            + " const lines = 'vaadin-text-field, vaadin-integer-field, vaadin-number-field, vaadin-big-decimal-field,"
            + " vaadin-email-field, vaadin-password-field';"
            + " if (plain && e.target.matches('input') && e.target.closest(lines)) {"
            + " e.preventDefault(); e.target.blur(); $0.click(); } }); }";

    private final EditForm form;
    private final transient Runnable onSaved;
    private transient Registration leaving = () -> {};

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
            // of two clicks that come at once, the second finds the dialog closed
            if (isOpened() && form.check()) {
                form.question()
                        .ifPresentOrElse(
                                q -> Confirm.ask(this, q.title(), q.text(), saveKey, false, this::save), this::save);
            }
            save.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("action.cancel"), e -> giveUp()), save);
        addDialogCloseActionListener(e -> giveUp());
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                form.focusFirst();
            }
        });
        form.addAttachListener(e -> form.getElement().executeJs(ENTER_SAVES, save.getElement()));
    }

    private void save() {
        if (isOpened() && form.submit()) {
            close();
            onSaved.run();
        }
    }

    /** Whoever goes back in the browser leaves the form too, and is asked as by Escape. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        leaving = event.getUI().addBeforeLeaveListener(leave -> {
            if (isOpened() && form.isTouched()) {
                BeforeLeaveEvent.ContinueNavigationAction on = leave.postpone();
                giveUp(on::proceed, on::cancel);
            } else {
                close();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leaving.remove();
        super.onDetach(event);
    }

    private void giveUp() {
        giveUp(() -> {}, () -> {});
    }

    private void giveUp(Command then, Command otherwise) {
        if (form.isTouched()) {
            ConfirmDialog ask = new ConfirmDialog(
                    getTranslation("input.giveUp"),
                    getTranslation("input.giveUp.text"),
                    getTranslation("input.giveUp.do"),
                    e -> {
                        close();
                        then.execute();
                    },
                    getTranslation("input.giveUp.stay"),
                    e -> otherwise.execute());
            ask.setConfirmButtonTheme("error primary");
            ask.open();
        } else {
            close();
        }
    }
}
