package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Emergency;

/** A decision that could not wait for a meeting (MEET-58). */
class EmergencyForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final TextField matter = text("matter", "meetings.emergency.matter", 150, true);
    private final DatePicker decidedOn = date("decidedOn", "meetings.emergency.day", true);
    private final ComboBox<PersonSummary> decider = search("decider", "meetings.emergency.decider", true);
    private final TextArea reason = longText("reason", "meetings.emergency.reason", 1000, true);

    EmergencyForm(LocalDate today, MeetingServices services) {
        this.services = services;
        setColspan(matter, 2);
        decidedOn.setMax(today);
        decidedOn.setValue(today);
        PersonFields.fromRegister(decider, services.people());
    }

    @Override
    protected void save() {
        services.emergencies()
                .record(new Emergency(
                        UUID.randomUUID(),
                        stripped(matter),
                        decidedOn.getValue(),
                        PersonFields.id(decider),
                        PersonFields.name(decider),
                        stripped(reason),
                        "",
                        null));
    }
}
