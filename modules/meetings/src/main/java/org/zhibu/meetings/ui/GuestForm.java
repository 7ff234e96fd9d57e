package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Minutes;

/** An observer or a leader from above, from the register or by name (MEET-36). */
class GuestForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final Select<AttendeeRole> role =
            choice("role", "meetings.field.role", List.of(AttendeeRole.OBSERVER, AttendeeRole.LEADER), true);
    private final ComboBox<PersonSummary> person = search("person", "meetings.field.person", false);
    private final TextField name = text("name", "meetings.field.guestName", 60, false);
    private final TextField post = text("post", "meetings.field.post", 60, false);

    GuestForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        role.setItemLabelGenerator(r -> getTranslation(r.messageKey()));
        role.setValue(AttendeeRole.OBSERVER);
        PersonFields.fromRegister(person, services.people());
        name.setHelperText(getTranslation("meetings.help.guestName"));
    }

    @Override
    protected void save() {
        String who = person.getValue() == null ? stripped(name) : PersonFields.name(person);
        if (who.isEmpty()) {
            throw new RefusedException(Finding.block("", "input.required").at("name"));
        }
        services.attendance()
                .invite(read.id(), read.version(), PersonFields.id(person), who, stripped(post), role.getValue());
    }
}
