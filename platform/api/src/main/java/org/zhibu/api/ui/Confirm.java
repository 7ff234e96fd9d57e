package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that hurts. */
public final class Confirm {
    private Confirm() {}

    /**
     * @param title a question
     * @param text what will happen
     * @param verbKey message key of the button that goes on
     * @param danger whether the button warns
     * @return the open dialog
     */
    public static ConfirmDialog ask(
            Component here, String title, String text, String verbKey, boolean danger, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, here.getTranslation(verbKey), e -> act.run());
        dialog.setCancelable(true);
        dialog.setCancelText(here.getTranslation("action.cancel"));
        if (danger) {
            dialog.setConfirmButtonTheme("error primary");
        }
        dialog.open();
        return dialog;
    }
}
