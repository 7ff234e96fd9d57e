package org.zhibu.server.event.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.event.EventQueues;
import org.zhibu.server.event.EventQueues.Lag;

/** Why an event is left out. */
class SkipForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient EventQueues queues;
    private final transient Lag lag;
    private final TextField reason;

    SkipForm(EventQueues queues, Lag lag) {
        setMaxColumns(1);
        this.queues = queues;
        this.lag = lag;
        reason = text("reason", "events.reason", EventQueues.MAX_REASON, true);
    }

    @Override
    protected void save() {
        queues.skip(lag, reason.getValue());
    }
}
