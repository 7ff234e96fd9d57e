package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.development.candidate.PoliticalReviews;
import org.zhibu.development.path.CaseFacts;

/** Records that the review was passed; the report goes into the file as it stands (DEV-42). */
class PassReviewForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PoliticalReviews reviews;
    private final UUID caseId;
    private final FindingsPanel findings;

    PassReviewForm(PoliticalReviews reviews, CaseFacts facts) {
        this.reviews = reviews;
        this.caseId = facts.id();
        Paragraph text = new Paragraph(getTranslation("development.review.pass.text"));
        add(text);
        setColspan(text, 2);
        findings = findings();
        findings.show(reviews.findings(facts));
    }

    @Override
    protected void save() {
        reviews.pass(caseId, findings.reason());
    }
}
