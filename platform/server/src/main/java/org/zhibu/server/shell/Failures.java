package org.zhibu.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.text.FailureLog;

/** Surprises. The user gets an id to name, the log the rest; nobody gets a stack trace. */
@Component
class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1L;

    /** A failure outside of navigation, mostly in the answer to a click. */
    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof RefusedException refusal && ui != null) {
            Notices.refused(refusal);
            return;
        }
        String id = FailureLog.record(event.getThrowable());
        if (ui != null) {
            Notification notice =
                    Notification.show(ui.getTranslation("failure.notice", id), 0, Notification.Position.MIDDLE);
            notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
            notice.setDuration(15_000);
        }
    }
}
