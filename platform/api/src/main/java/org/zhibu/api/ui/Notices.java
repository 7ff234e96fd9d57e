package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Short words to the user after an act. */
public final class Notices {
    private static final int SHORT_MS = 3000;
    private static final int LONG_MS = 10000;

    private Notices() {}

    /** The act is done. */
    public static void done(String text) {
        Notification notice = Notification.show(text, SHORT_MS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** The act was refused, and why, each reason with its rule. */
    public static void refused(RefusedException refusal) {
        Div reasons = new Div();
        reasons.addClassName("findings");
        refusal.findings().forEach(f -> reasons.add(new Paragraph(text(f))));
        Notification notice = new Notification(reasons);
        notice.setDuration(LONG_MS);
        notice.setPosition(Notification.Position.MIDDLE);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }

    /** Runs an act and tells a refusal. Returns whether it was done. */
    public static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RefusedException refusal) {
            refused(refusal);
            return false;
        }
    }

    /** A finding in the user's words: the rule's id, then the message. */
    public static String text(Finding finding) {
        Component here = UI.getCurrent();
        String message =
                here.getTranslation(finding.messageKey(), finding.arguments().toArray());
        return finding.rule().isEmpty() ? message : finding.rule() + " " + message;
    }
}
