package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;

/** The opinion of a general branch that deliberated, with which it sends the case on. */
class ReviewForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final DatePicker metOn = date("metOn", "submission.field.metOn", false);
    private final TextArea opinion = longText("opinion", "submission.field.reviewOpinion", Inbound.MAX_OPINION, true);

    ReviewForm(Submission read, SubmissionServices services) {
        this.services = services;
        this.read = read;
        opinion.setHelperText(getTranslation("submission.review.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.inbound().review(read.key(), read.version(), stripped(opinion), metOn.getValue());
    }
}
