package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Question;
import org.zhibu.development.candidate.Complaint;
import org.zhibu.development.candidate.Complaints;

/** Clears a complaint by a documented finding (DEV-44). */
class ClearComplaintForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Complaints complaints;
    private final transient Complaint complaint;
    private final DatePicker on = date("on", "development.candidate.clearedOn", true);
    private final TextField by = text("by", "development.candidate.clearedBy", 60, true);
    private final TextArea finding = longText("finding", "development.candidate.finding", 2000, true);

    ClearComplaintForm(Complaints complaints, Complaint complaint, LocalDate today) {
        this.complaints = complaints;
        this.complaint = complaint;
        on.setValue(today);
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(
                getTranslation("development.candidate.clear.ask"), getTranslation("development.candidate.clear.text")));
    }

    @Override
    protected void save() {
        complaints.clear(complaint, on.getValue(), stripped(finding), stripped(by));
    }
}
