package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.zhibu.api.ui.EditForm;

/** Asks why something is taken back that was entered by mistake. */
class RemoveForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> remove;
    private final TextArea reason = longText("reason", "development.cultivation.reason", 300, true);

    RemoveForm(Consumer<String> remove) {
        this.remove = remove;
    }

    @Override
    protected void save() {
        remove.accept(stripped(reason));
    }
}
