package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.Inquiry;

/** The slip that came back. */
class InquiryAnswerForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final transient Inquiry inquiry;
    private final DatePicker on = date("on", "development.inquiry.returnedOn", true);
    private final TextArea answer = longText("answer", "development.inquiry.answer", 2000, true);
    private final AttachmentField scan;

    InquiryAnswerForm(Inquiries inquiries, Inquiry inquiry, Attachments attachments, LocalDate today) {
        this.inquiries = inquiries;
        this.inquiry = inquiry;
        on.setValue(today);
        scan = new AttachmentField(getTranslation("development.inquiry.scan"), attachments);
        register("scan", scan, AttachmentField::atMostOne);
        setColspan(scan, 2);
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        List<AttachmentId> files = scan.getValue();
        @Nullable AttachmentId file = files.isEmpty() ? null : files.getFirst();
        inquiries.returned(inquiry, on.getValue(), stripped(answer), file);
    }
}
