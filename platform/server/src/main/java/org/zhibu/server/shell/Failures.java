package org.zhibu.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Notices;

/** Surprises. The user gets an id to name, the log the rest; nobody gets a stack trace. */
@Component
class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs the failure. Returns the id under which it stands in the log. */
    static String record(Throwable failure) {
        String id = "E-%08X".formatted(RANDOM.nextInt());
        LOG.error("{} {}", id, failure.toString(), failure);
        return id;
    }

    /** A failure outside of navigation, mostly in the answer to a click. */
    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof RefusedException refusal && ui != null) {
            Notices.refused(refusal);
            return;
        }
        String id = record(event.getThrowable());
        if (ui != null) {
            Notification notice =
                    Notification.show(ui.getTranslation("failure.notice", id), 0, Notification.Position.MIDDLE);
            notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
            notice.setDuration(15_000);
        }
    }
}
