package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.NoticeService;

/** Concludes a notice whose time is over. */
class ConcludeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final TextArea conclusion;

    ConcludeForm(NoticeServices services, Notice notice) {
        this.services = services;
        this.notice = notice;
        conclusion = longText(
                "conclusion",
                "notice.conclusion",
                NoticeService.MAX_TEXT,
                !notice.objections().isEmpty());
        conclusion.setHelperText(getTranslation("notice.conclusion.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.notices().conclude(notice.row().id(), notice.row().version(), stripped(conclusion));
    }
}
