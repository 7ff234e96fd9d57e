package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.ObjectionService;

/** Keeps what someone said against a notice. */
class ObjectionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final DatePicker receivedOn;
    private final TextField objector;
    private final TextArea content;

    ObjectionForm(NoticeServices services, Notice notice) {
        this.services = services;
        this.notice = notice;
        receivedOn = date("receivedOn", "notice.objection.receivedOn", true);
        receivedOn.setValue(LocalDate.now(services.clock()));
        objector = text("objector", "notice.objection.objector", 60, false);
        objector.setHelperText(getTranslation("notice.objection.objector.help"));
        content = longText("content", "notice.objection.content", ObjectionService.MAX, true);
    }

    @Override
    protected void save() {
        services.objections()
                .add(
                        notice.row().id(),
                        Objects.requireNonNull(receivedOn.getValue()),
                        stripped(objector),
                        stripped(content));
    }
}
