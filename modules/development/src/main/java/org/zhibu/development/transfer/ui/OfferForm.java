package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.transfer.Transfers;

/** To whom a case is handed over, and what the new organisation should know besides. */
class OfferForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final UUID caseId;
    private final TextField target = text("target", "development.transfer.target", Transfers.MAX_TARGET, true);
    private final TextArea note = longText("note", "development.transfer.note", Transfers.MAX_TEXT, false);

    OfferForm(Transfers transfers, UUID caseId) {
        this.transfers = transfers;
        this.caseId = caseId;
        target.setHelperText(getTranslation("development.transfer.target.help"));
        setColspan(target, 2);
    }

    @Override
    protected void save() {
        transfers.offer(caseId, stripped(target), stripped(note));
    }
}
