package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.DraftText;
import org.zhibu.server.submission.Submission;

/** Title and text of a draft. */
class TextEditForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final TextField title;
    private final TextArea body;

    TextEditForm(Submission read, SubmissionServices services) {
        this.services = services;
        this.read = read;
        title = text("title", "submission.field.title", DraftText.MAX_TITLE, true);
        setColspan(title, 2);
        body = longText("body", "submission.field.body", DraftText.MAX_BODY, false);
        body.setMinRows(8);
        title.setValue(read.contents().title());
        body.setValue(read.contents().body());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.drafts().write(read.key(), read.contents().version(), new DraftText(stripped(title), stripped(body)));
    }
}
