package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.Covered;
import org.zhibu.server.submission.DraftText;
import org.zhibu.server.submission.SubmissionKey;

/** One filing over the admissions that were approved (STEP-18). */
class FilingForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient List<Covered> open;
    private final TextField title = text("title", "reply.field.title", DraftText.MAX_TITLE, true);
    private final CheckboxGroup<Covered> cases;
    private transient @Nullable SubmissionKey made;

    FilingForm(List<Covered> open, SubmissionServices services) {
        this.services = services;
        this.open = open;
        setColspan(title, 2);
        cases = several("cases", "submission.field.admissions", open, true);
        cases.setItemLabelGenerator(c -> c.name() + " · " + c.sender() + " · " + c.decidedOn());
        cases.addClassName("reply-cases");
        setColspan(cases, 2);
        cases.select(open);
        title.setValue(getTranslation("submission.admissionFiling.heading", open.size()));
        cases.addValueChangeListener(e -> title.setValue(getTranslation(
                "submission.admissionFiling.heading", e.getValue().size())));
    }

    /** The draft that was made. */
    Optional<SubmissionKey> made() {
        return Optional.ofNullable(made);
    }

    @Override
    protected void save() {
        made = services.filings()
                .draft(
                        stripped(title),
                        open.stream()
                                .filter(cases.getValue()::contains)
                                .map(Covered::key)
                                .toList());
    }
}
