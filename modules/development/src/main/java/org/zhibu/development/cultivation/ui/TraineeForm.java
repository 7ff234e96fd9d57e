package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.Trainee;
import org.zhibu.development.cultivation.Trainees;

/** One trainee's score, certificate and essay. What it was opened with is compared, for these rows have no version. */
class TraineeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Trainees trainees;
    private final UUID training;
    private final transient Trainee of;
    private final BigDecimalField score = amount("score", "development.training.scoreOf", false);
    private final TextField certificate = text("certificate", "development.training.certificate", 60, false);
    private final DatePicker essayOn = date("essayOn", "development.training.essayOn", false);
    private final AttachmentField essay;

    TraineeForm(Trainees trainees, Attachments attachments, UUID training, Trainee of) {
        this.trainees = trainees;
        this.training = training;
        this.of = of;
        essay = new AttachmentField(getTranslation("development.training.essay"), attachments);
        if (of.attachment() != null) {
            essay.setValue(List.of(new AttachmentId(of.attachment())));
        }
        this.<AttachmentField, List<AttachmentId>>register("essay", essay, AttachmentField::atMostOne);
        setColspan(essay, 2);
        score.setValue(of.score());
        certificate.setValue(of.certificate());
        essayOn.setValue(of.essayOn());
    }

    @Override
    protected void save() {
        trainees.enter(
                training,
                of.caseId(),
                of.result(),
                new Trainees.Result(
                        score.getValue(),
                        stripped(certificate),
                        essayOn.getValue(),
                        essay.getValue().isEmpty() ? null : essay.getValue().getFirst()));
    }
}
