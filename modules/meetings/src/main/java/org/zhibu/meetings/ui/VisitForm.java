package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Exemptions;

/** A visit, or teaching brought to the door (MEET-40). */
class VisitForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Exemptions exemptions;
    private final ComboBox<PersonSummary> person = search("person", "meetings.field.person", true);
    private final DatePicker on = date("on", "meetings.field.visitedOn", true);
    private final TextField visitors = text("visitors", "meetings.field.visitors", 200, true);
    private final TextArea content = longText("content", "meetings.field.visitContent", 2000, true);

    /** @param visited whom the visit was paid to; null to choose */
    VisitForm(MeetingServices services, @Nullable UUID visited, LocalDate today) {
        this.exemptions = services.exemptions();
        PersonFields.fromRegister(person, services.people());
        PersonFields.find(services.people(), visited).ifPresent(person::setValue);
        on.setValue(today);
    }

    @Override
    protected void save() {
        exemptions.visited(
                Objects.requireNonNull(PersonFields.id(person)), on.getValue(), stripped(visitors), stripped(content));
    }
}
