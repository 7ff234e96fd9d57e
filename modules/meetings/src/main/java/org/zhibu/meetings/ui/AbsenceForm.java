package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;

/** Why someone is absent (MEET-81). */
class AbsenceForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Attendee attendee;
    private final Select<AbsenceReason> reason =
            choice("reason", "meetings.field.reason", List.of(AbsenceReason.values()), true);
    private final TextField reasonText = text("reasonText", "meetings.field.reasonText", 200, false);

    AbsenceForm(Minutes read, Attendee attendee, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.attendee = attendee;
        reason.setItemLabelGenerator(r -> getTranslation(r.messageKey()));
        if (attendee.reason() != null) {
            reason.setValue(attendee.reason());
        }
        reasonText.setValue(attendee.reasonText());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.attendance()
                .stayedAway(read.id(), read.version(), attendee.id(), reason.getValue(), stripped(reasonText));
    }
}
