package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Minutes;

/** Asks the body above to put a democratic life meeting off (MEET-86). */
class PostponeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final DatePicker to = date("to", "meetings.field.postponeTo", true);
    private final TextArea reason = longText("reason", "meetings.field.postponeReason", 1000, true);

    PostponeForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
    }

    @Override
    protected void save() {
        services.reports().askToPostpone(read.id(), to.getValue(), stripped(reason));
    }
}
