package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Complaints;

/** Raises a complaint (DEV-44). */
class ComplaintForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Complaints complaints;
    private final UUID caseId;
    private final DatePicker on = date("on", "development.candidate.raisedOn", true);
    private final TextField source = text("source", "development.candidate.raisedBy", 120, true);
    private final TextArea text = longText("text", "development.candidate.complaintText", 2000, true);

    ComplaintForm(Complaints complaints, UUID caseId, LocalDate today) {
        this.complaints = complaints;
        this.caseId = caseId;
        on.setValue(today);
        source.setHelperText(getTranslation("development.candidate.raisedBy.help"));
    }

    @Override
    protected void save() {
        complaints.raise(caseId, on.getValue(), stripped(source), stripped(text));
    }
}
