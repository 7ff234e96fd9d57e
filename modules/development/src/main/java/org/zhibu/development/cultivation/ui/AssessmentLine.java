package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.AssessmentDraft;
import org.zhibu.development.cultivation.DueAssessment;
import org.zhibu.development.cultivation.Improvement;

/** One person's assessment of the period. */
class AssessmentLine extends Div {
    private static final long serialVersionUID = 1L;

    AssessmentLine(DueAssessment of, LocalDate today, boolean writes, Runnable edit) {
        addClassName("dev-due");
        setClassName("dev-missing", of.due() && !of.isThere());
        Div badges = new Div();
        badges.addClassName("dev-due-badges");
        if (of.group() != null) {
            badges.add(new Span(of.group()));
        }
        if (of.tier() != null) {
            badges.add(PartBox.badge(getTranslation("activistTier." + of.tier()), "plain"));
        }
        AssessmentDraft draft = of.draft();
        if (draft == null) {
            badges.add(PartBox.badge(
                    getTranslation(of.due() ? "development.assessment.missing" : "development.report.notDue"),
                    of.due() ? "warn" : "plain"));
        } else {
            badges.add(PartBox.badge(
                    getTranslation("development.assessment.result." + (draft.qualified() ? "QUALIFIED" : "UNQUALIFIED"))
                            + " " + draft.on(),
                    draft.qualified() ? "good" : "bad"));
            if (of.talkOutstanding()) {
                badges.add(PartBox.badge(getTranslation("development.assessment.talkOutstanding"), "warn"));
            }
        }
        Improvement improvement = of.improvement();
        if (improvement != null) {
            boolean stop = improvement.stopProposed(today);
            badges.add(PartBox.badge(
                    getTranslation(
                            stop ? "development.assessment.stopProposed" : "development.assessment.improving",
                            improvement.until()),
                    stop ? "bad" : "warn"));
        }
        Div who = new Div(Words.name(of.caseId(), of.name()), badges);
        who.addClassName("dev-due-who");
        add(who);
        if (draft != null) {
            add(PartBox.text(
                    Stream.of(draft.assessors(), draft.thinking(), draft.work(), draft.masses(), draft.shortcomings())
                            .filter(s -> !s.isEmpty())
                            .collect(Collectors.joining(" · "))));
        }
        if (writes) {
            Button button = new Button(
                    getTranslation(draft == null ? "development.report.mark" : "action.edit"), e -> edit.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(button.getText() + " " + of.name());
            button.addClassName("opens-form");
            add(button);
        }
    }
}
