package org.zhibu.meetings.dual.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.dual.DualLife;
import org.zhibu.meetings.records.Term;

/** The day on which the report went up on paper. */
class PaperReportForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient DualLife life;
    private final transient Term term;
    private final DatePicker on = date("on", "meetings.field.reportedOn", true);

    PaperReportForm(Term term, LocalDate today, DualLife life) {
        this.life = life;
        this.term = term;
        on.setValue(today);
    }

    @Override
    protected void save() {
        life.reportedOnPaper(term, on.getValue());
    }
}
