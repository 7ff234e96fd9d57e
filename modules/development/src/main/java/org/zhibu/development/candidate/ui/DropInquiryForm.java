package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.Inquiry;

/** Why nobody waits for an answer any more. */
class DropInquiryForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final transient Inquiry inquiry;
    private final TextArea reason = longText("reason", "development.inquiry.reason", 300, true);

    DropInquiryForm(Inquiries inquiries, Inquiry inquiry) {
        this.inquiries = inquiries;
        this.inquiry = inquiry;
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        inquiries.drop(inquiry, stripped(reason));
    }
}
