package org.zhibu.meetings.lecture.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.lecture.MakeUpForm;
import org.zhibu.meetings.lecture.MakeUps;
import org.zhibu.meetings.lecture.MissedLecture;

/** How somebody made a lecture up (MEET-87). */
class MakeUpEditForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MakeUps makeUps;
    private final transient MissedLecture missed;
    private final DatePicker on = date("on", "meetings.field.madeUpOn", true);
    private final Select<MakeUpForm> form =
            choice("form", "meetings.field.makeUpForm", List.of(MakeUpForm.values()), true);
    private final TextField note = text("note", "meetings.field.reasonText", 200, false);

    MakeUpEditForm(MissedLecture missed, LocalDate today, MakeUps makeUps) {
        this.makeUps = makeUps;
        this.missed = missed;
        form.setItemLabelGenerator(f -> getTranslation(f.messageKey()));
        form.setValue(missed.form() == null ? MakeUpForm.READ_OUTLINE : missed.form());
        on.setValue(missed.madeUpOn() == null ? today : missed.madeUpOn());
        note.setValue(missed.note());
    }

    @Override
    protected void save() {
        makeUps.madeUp(missed.meeting(), missed.person(), on.getValue(), form.getValue(), stripped(note));
    }
}
