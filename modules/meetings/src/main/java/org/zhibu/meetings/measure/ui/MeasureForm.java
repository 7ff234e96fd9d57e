package org.zhibu.meetings.measure.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.measure.Measure;
import org.zhibu.meetings.measure.MeasureKind;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.ui.PersonFields;

/** A problem and what is done about it; the kind says what has to be told (MEET-85). */
class MeasureForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient MeetingId meeting;
    private final transient @Nullable Measure read;
    private final Select<MeasureKind> kind =
            choice("kind", "meetings.field.problemKind", List.of(MeasureKind.values()), true);
    private final TextArea problem = longText("problem", "meetings.field.problem", 1000, true);
    private final TextArea cause = longText("cause", "meetings.field.cause", 1000, false);
    private final TextField department = text("department", "meetings.field.department", 100, false);
    private final TextArea measure = longText("measure", "meetings.field.measure", 1000, true);
    private final ComboBox<PersonSummary> owner = search("owner", "meetings.field.owner", true);
    private final DatePicker deadline = date("deadline", "meetings.field.deadline", false);

    MeasureForm(MeetingId meeting, @Nullable Measure read, Measures measures, People people) {
        this.measures = measures;
        this.meeting = meeting;
        this.read = read;
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        kind.addValueChangeListener(e -> asks());
        PersonFields.fromRegister(owner, people);
        kind.setValue(MeasureKind.GENERAL);
        if (read != null) {
            kind.setValue(read.kind());
            problem.setValue(read.problem());
            cause.setValue(read.cause());
            department.setValue(read.department());
            measure.setValue(read.measure());
            owner.setValue(PersonFields.find(people, read.owner()).orElse(null));
            deadline.setValue(read.deadline());
        }
    }

    private void asks() {
        cause.setRequiredIndicatorVisible(kind.getValue() == MeasureKind.PERSONAL);
        deadline.setRequiredIndicatorVisible(kind.getValue() == MeasureKind.MASSES);
        department.setRequiredIndicatorVisible(kind.getValue() == MeasureKind.BREACH);
    }

    @Override
    public boolean editsRecord() {
        return read != null;
    }

    @Override
    protected void save() {
        measures.write(
                meeting,
                new Measure(
                        read == null ? UUID.randomUUID() : read.id(),
                        read == null ? 0 : read.version(),
                        kind.getValue(),
                        stripped(problem),
                        stripped(cause),
                        stripped(department),
                        stripped(measure),
                        PersonFields.id(owner),
                        PersonFields.name(owner),
                        deadline.getValue(),
                        "",
                        null));
    }
}
