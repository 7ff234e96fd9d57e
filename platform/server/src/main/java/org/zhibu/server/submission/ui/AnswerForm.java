package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Question;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;

/** Decides on a request, or takes note of a filing or report. */
class AnswerForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final FindingsPanel findings = findings();
    private final Select<Outcome> outcome;
    private final TextArea opinion;

    AnswerForm(Submission read, List<Finding> warnings, SubmissionServices services) {
        this.services = services;
        this.read = read;
        findings.show(warnings);
        List<Outcome> outcomes =
                read.act().isDecided() ? List.of(Outcome.APPROVED, Outcome.REFUSED) : List.of(Outcome.NOTED);
        outcome = choice("outcome", "submission.field.outcome", outcomes, true);
        outcome.setItemLabelGenerator(o -> getTranslation("submissionOutcome." + o));
        outcome.setValue(outcomes.getFirst());
        opinion = longText("opinion", "submission.field.opinion", Inbound.MAX_OPINION, false);
        opinion.setHelperText(getTranslation("submission.opinion.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(Words.decision(this, read, Objects.requireNonNull(outcome.getValue())));
    }

    @Override
    protected void save() {
        services.decisions()
                .decide(
                        read.key(),
                        read.version(),
                        Objects.requireNonNull(outcome.getValue()),
                        stripped(opinion),
                        findings.reason());
    }
}
