package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.ExemptionCause;
import org.zhibu.meetings.convening.Exemptions;

/** A member who is not held to hard attendance from a day on (MEET-40). */
class ExemptionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Exemptions exemptions;
    private final ComboBox<PersonSummary> person = search("person", "meetings.field.person", true);
    private final Select<ExemptionCause> cause =
            choice("cause", "meetings.field.exemptionCause", List.of(ExemptionCause.values()), true);
    private final DatePicker from = date("from", "meetings.field.exemptFrom", true);
    private final TextField note = text("note", "meetings.field.note", 500, false);

    ExemptionForm(MeetingServices services, LocalDate today) {
        this.exemptions = services.exemptions();
        PersonFields.fromRegister(person, services.people());
        cause.setItemLabelGenerator(c -> getTranslation(c.messageKey()));
        from.setValue(today);
    }

    @Override
    protected void save() {
        exemptions.enter(
                Objects.requireNonNull(PersonFields.id(person)), cause.getValue(), from.getValue(), stripped(note));
    }
}
