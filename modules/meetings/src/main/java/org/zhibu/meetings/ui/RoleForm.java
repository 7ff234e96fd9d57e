package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Minutes;

/** Whether a member is held to attendance (MEET-40), and the post of a leading cadre who takes part as a member. */
class RoleForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Attendee attendee;
    private final Select<AttendeeRole> role =
            choice("role", "meetings.field.role", List.of(AttendeeRole.MEMBER, AttendeeRole.EXEMPT), true);
    private final TextField post = text("post", "meetings.field.post", 60, false);

    RoleForm(Minutes read, Attendee attendee, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.attendee = attendee;
        role.setItemLabelGenerator(r -> getTranslation(r.messageKey()));
        role.setValue(attendee.role());
        post.setValue(attendee.post());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.attendance().as(read.id(), read.version(), attendee.id(), role.getValue(), stripped(post));
    }
}
