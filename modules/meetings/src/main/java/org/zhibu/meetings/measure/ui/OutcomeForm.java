package org.zhibu.meetings.measure.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.measure.Measure;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.minutes.MeetingId;

/** What came of a measure (MEET-85). */
class OutcomeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient MeetingId meeting;
    private final transient Measure measure;
    private final DatePicker on = date("on", "meetings.field.doneOn", true);
    private final TextArea outcome = longText("outcome", "meetings.field.outcome", 1000, true);

    OutcomeForm(MeetingId meeting, Measure measure, LocalDate today, Measures measures) {
        this.measures = measures;
        this.meeting = meeting;
        this.measure = measure;
        on.setValue(measure.doneOn() == null ? today : measure.doneOn());
        outcome.setValue(measure.outcome());
    }

    @Override
    protected void save() {
        measures.done(meeting, measure.id(), on.getValue(), stripped(outcome));
    }
}
