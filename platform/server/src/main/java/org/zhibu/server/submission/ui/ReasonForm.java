package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.Outbound;

/** Asks for the written reason of an act. */
class ReasonForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> act;
    private final TextArea reason = longText("reason", "submission.field.reason", Outbound.MAX_REASON, true);

    ReasonForm(Consumer<String> act) {
        this.act = act;
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        act.accept(stripped(reason));
    }
}
