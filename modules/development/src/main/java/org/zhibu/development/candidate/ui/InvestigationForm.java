package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Complaint;
import org.zhibu.development.candidate.Complaints;

/** Who looks into a complaint, and what was found so far. */
class InvestigationForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Complaints complaints;
    private final transient Complaint complaint;
    private final TextField investigator = text("investigator", "development.candidate.investigator", 120, true);
    private final TextArea investigation =
            longText("investigation", "development.candidate.investigation", 2000, false);

    InvestigationForm(Complaints complaints, Complaint complaint) {
        this.complaints = complaints;
        this.complaint = complaint;
        investigator.setValue(complaint.investigator());
        investigation.setValue(complaint.investigation());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        complaints.investigate(complaint, stripped(investigator), stripped(investigation));
    }
}
