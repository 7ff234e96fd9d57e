package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;

/** Lets a notice stand longer. */
class ExtendForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final DatePicker to;

    ExtendForm(NoticeServices services, Notice notice) {
        this.services = services;
        this.notice = notice;
        to = date("to", "notice.to", true);
        to.setMin(notice.row().to().plusDays(1));
        to.setValue(notice.row().to().plusDays(1));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.notices().extend(notice.row().id(), notice.row().version(), Objects.requireNonNull(to.getValue()));
    }
}
