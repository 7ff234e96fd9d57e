package org.zhibu.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;

/**
 * What the rules say of an act, shown before its button is pressed: each finding with its rule and the article it rests on (POL-04).
 * Where the user may go past warnings, the panel asks for the reason as long as one stands there.
 */
public final class FindingsPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();
    private final TextArea reason = new TextArea();
    private final boolean asksReason;
    private boolean blocked;

    private FindingsPanel(boolean asksReason) {
        this.asksReason = asksReason;
        addClassName("findings-panel");
        lines.addClassName("findings");
        reason.setLabel(getTranslation("finding.reason"));
        reason.setHelperText(getTranslation("finding.reason.help"));
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Fields.manualValidation(reason);
        reason.addValueChangeListener(e -> reason.setInvalid(false));
        add(lines, reason);
        show(List.of());
    }

    /** Shows findings and asks nothing. */
    public static FindingsPanel of(List<Finding> findings) {
        FindingsPanel panel = new FindingsPanel(false);
        panel.show(findings);
        return panel;
    }

    /** Shows findings and asks for the reason when one of them is a warning that can be gone past. */
    public static FindingsPanel asking() {
        return new FindingsPanel(true);
    }

    /** Shows these instead; a reason that was typed stays. */
    public void show(List<Finding> findings) {
        lines.removeAll();
        findings.forEach(f -> lines.add(line(f)));
        blocked = findings.stream().anyMatch(f -> f.severity() == Severity.BLOCK);
        reason.setVisible(asksReason && !findings.isEmpty() && !blocked);
        setVisible(!findings.isEmpty());
    }

    /** Whether one of the findings refuses the act. */
    public boolean isBlocked() {
        return blocked;
    }

    /** The reason; empty when none is asked for. */
    public String reason() {
        return reason.isVisible() ? reason.getValue().strip() : "";
    }

    /** What is wrong with the reason; shown at the field. */
    public boolean check() {
        if (!reason.isVisible()) {
            return true;
        }
        Optional<Finding> problem = FieldChecks.text(reason.getValue().strip(), Overrides.MAX_REASON, true);
        problem.ifPresent(p -> {
            reason.setErrorMessage(Notices.text(p));
            reason.setInvalid(true);
            reason.focus();
        });
        return problem.isEmpty();
    }

    /** Shows what a service refused. */
    public void show(RefusedException refusal) {
        show(refusal.findings());
    }

    private static Paragraph line(Finding finding) {
        Paragraph line = new Paragraph(Notices.text(finding));
        line.addClassName(finding.severity() == Severity.BLOCK ? "finding-block" : "finding-warn");
        source(finding).ifPresent(text -> {
            Span source = new Span(text);
            source.addClassName("finding-source");
            line.add(source);
        });
        return line;
    }

    /** The article behind the rule, from the rule's own entry in a bundle. */
    private static Optional<String> source(Finding finding) {
        if (finding.rule().isEmpty()) {
            return Optional.empty();
        }
        UI here = UI.getCurrent();
        String key = "rule.source." + finding.rule();
        String text = here.getTranslation(key);
        return text.startsWith("!") ? Optional.empty() : Optional.of(here.getTranslation("finding.source", text));
    }
}
