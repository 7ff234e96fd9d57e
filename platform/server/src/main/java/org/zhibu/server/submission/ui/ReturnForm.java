package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;

/** What is missing, line by line, with which a case goes back. */
class ReturnForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final TextArea missing = longText("missing", "submission.field.missing", Inbound.MAX_OPINION, true);
    private final TextArea opinion = longText("opinion", "submission.field.opinion", Inbound.MAX_OPINION, false);

    ReturnForm(Submission read, SubmissionServices services) {
        this.services = services;
        this.read = read;
        missing.setHelperText(getTranslation("submission.missing.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.inbound()
                .sendBack(read.key(), read.version(), missing.getValue().lines().toList(), stripped(opinion));
    }
}
