package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.NoticeService;

/** Takes a notice back for correction. */
class CorrectForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final TextArea reason;

    CorrectForm(NoticeServices services, Notice notice) {
        this.services = services;
        this.notice = notice;
        reason = longText("reason", "notice.correct.reason", NoticeService.MAX_REASON, true);
        reason.setHelperText(getTranslation("notice.correct.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.notices().correct(notice.row().id(), notice.row().version(), stripped(reason));
    }
}
