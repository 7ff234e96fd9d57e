package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Minutes;

/** Adds photos and papers to a meeting (MIN-24). */
class FilesForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final AttachmentField files;
    private final TextField caption = text("caption", "meetings.field.caption", 100, false);

    FilesForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        files = new AttachmentField(getTranslation("meetings.field.files"), services.attachments());
        files.setRequiredIndicatorVisible(true);
        register(
                "files", files, v -> v.isEmpty() ? Optional.of(Finding.block("", "input.required")) : Optional.empty());
        setColspan(files, 2);
        setColspan(caption, 2);
    }

    @Override
    protected void save() {
        services.papers().add(read.id(), files.getValue(), stripped(caption));
    }
}
