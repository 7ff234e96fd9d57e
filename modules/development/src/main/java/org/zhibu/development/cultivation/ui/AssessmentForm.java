package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.AssessmentDraft;
import org.zhibu.development.cultivation.Assessments;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;

/** An assessment with the fields of its paper form (考察登记表, TPL-09); a judgement has three scores besides (SCOR-02). */
class AssessmentForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Assessments assessments;
    private final transient Consumer<AssessmentDraft> keep;
    private final boolean edits;
    private final boolean judgement;
    private final DatePicker on = date("on", "development.assessment.on", true);
    private final TextField assessors = text("assessors", "development.assessment.assessors", 120, true);
    private final TextArea thinking = longText("thinking", "development.assessment.thinking", 500, false);
    private final TextArea work = longText("work", "development.assessment.work", 500, false);
    private final TextArea masses = longText("masses", "development.assessment.masses", 500, false);
    private final TextArea shortcomings = longText("shortcomings", "development.assessment.shortcomings", 500, false);
    private final BigDecimalField self = amount("self", "development.assessment.self", true);
    private final BigDecimalField given = amount("massesScore", "development.assessment.massesScore", true);
    private final BigDecimalField branch = amount("branch", "development.assessment.branchScore", true);
    private final Paragraph total = new Paragraph();
    private final Checkbox unqualified = flag("development.assessment.unqualified");
    private final DatePicker talkedOn = date("talkedOn", "development.assessment.talkedOn", false);
    private final TextArea opinion = longText("branchOpinion", "development.assessment.branchOpinion", 500, false);

    /**
     * A form.
     *
     * @param beginning what it shows first
     * @param keep called with what was entered
     */
    AssessmentForm(
            Assessments assessments,
            Kind kind,
            AssessmentDraft beginning,
            boolean edits,
            Consumer<AssessmentDraft> keep) {
        this.assessments = assessments;
        this.keep = keep;
        this.edits = edits;
        judgement = kind == Kind.JUDGEMENT;
        on.setValue(beginning.on());
        assessors.setValue(beginning.assessors());
        thinking.setValue(beginning.thinking());
        work.setValue(beginning.work());
        masses.setValue(beginning.masses());
        shortcomings.setValue(beginning.shortcomings());
        unqualified.setValue(!beginning.qualified());
        talkedOn.setValue(beginning.talkedOn());
        opinion.setValue(beginning.branchOpinion());
        total.addClassName("dev-total");
        addComponentAtIndex(indexOf(unqualified), total);
        for (BigDecimalField score : List.of(self, given, branch)) {
            score.setVisible(judgement);
            score.addValueChangeListener(e -> total());
        }
        if (beginning.scores() != null) {
            self.setValue(beginning.scores().self());
            given.setValue(beginning.scores().masses());
            branch.setValue(beginning.scores().branch());
        }
        total();
    }

    private void total() {
        boolean all = List.of(self, given, branch).stream()
                .allMatch(f -> f.getValue() != null
                        && f.getValue().signum() >= 0
                        && f.getValue().compareTo(java.math.BigDecimal.valueOf(100)) <= 0);
        total.setVisible(judgement && all);
        if (total.isVisible() && on.getValue() != null) {
            total.setText(getTranslation(
                    "development.assessment.total",
                    assessments.total(scores(), on.getValue()).toPlainString()));
        }
    }

    private AssessmentDraft.Judged scores() {
        return new AssessmentDraft.Judged(self.getValue(), given.getValue(), branch.getValue());
    }

    @Override
    public boolean editsRecord() {
        return edits;
    }

    @Override
    protected void save() {
        keep.accept(new AssessmentDraft(
                on.getValue(),
                stripped(assessors),
                stripped(thinking),
                stripped(work),
                stripped(masses),
                stripped(shortcomings),
                !unqualified.getValue(),
                talkedOn.getValue(),
                judgement ? scores() : null,
                stripped(opinion)));
    }
}
