package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** Enters the day on which chair or recorder signed the printed sheet. */
class PaperSignatureForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final Signatory role;
    private final DatePicker date = date("date", "meetings.field.signedOn", true);

    PaperSignatureForm(Minutes read, Signatory role, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.role = role;
        date.setValue(read.head().date());
    }

    @Override
    protected void save() {
        services.signatures().signedOnPaper(read.id(), read.version(), role, date.getValue());
    }
}
