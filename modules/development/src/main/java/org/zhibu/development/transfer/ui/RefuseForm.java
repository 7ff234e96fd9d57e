package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.Transfers;

/** Why somebody is not taken in. */
class RefuseForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient Transfer offer;
    private final TextArea reason = longText("reason", "development.transfer.reason", Transfers.MAX_TEXT, true);

    RefuseForm(Transfers transfers, Transfer offer) {
        this.transfers = transfers;
        this.offer = offer;
    }

    @Override
    protected void save() {
        transfers.refuse(offer, stripped(reason));
    }
}
