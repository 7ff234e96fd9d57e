package org.zhibu.meetings.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;

/** Enters who of those present signed the printed sheet, and when (MIN-22). */
class PresentSignaturesForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final CheckboxGroup<Attendee> people;
    private final DatePicker date;

    PresentSignaturesForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        List<Attendee> unsigned = read.unsigned().toList();
        people = several("people", "meetings.field.signers", unsigned, true);
        people.setItemLabelGenerator(Attendee::name);
        people.select(unsigned);
        setColspan(people, 2);
        date = date("date", "meetings.field.signedOn", true);
        date.setValue(read.head().date());
    }

    @Override
    protected void save() {
        services.signatures()
                .presentSignedOnPaper(
                        read.id(),
                        read.version(),
                        people.getValue().stream().map(Attendee::id).collect(Collectors.toSet()),
                        date.getValue());
    }
}
