package org.zhibu.server.notice.ui;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.notice.Notice;

/** Pictures of the notice as it hangs (MAT-15). */
class PhotoForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final AttachmentField files;

    PhotoForm(NoticeServices services, Notice notice) {
        this.services = services;
        this.notice = notice;
        files = new AttachmentField(getTranslation("notice.photos"), services.attachments());
        files.setRequiredIndicatorVisible(true);
        register(
                "files",
                files,
                ids -> ids.isEmpty() ? Optional.of(Finding.block("", "input.required")) : Optional.<Finding>empty());
        setColspan(files, 2);
    }

    @Override
    protected void save() {
        List<AttachmentId> ids = files.getValue();
        services.notices().attach(notice.row().id(), ids);
    }
}
