package org.zhibu.server.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.people.file.KeptMaterials;

/** Shows for a chosen step whether the materials are complete (PPL-48). */
class MaterialSteps extends Div {
    private static final long serialVersionUID = 1L;

    MaterialSteps(KeptMaterials materials, PersonId person) {
        addClassNames("material-steps", "no-print");
        Select<String> step = new Select<>();
        step.setItems(materials.steps());
        step.setPlaceholder(getTranslation("people.material.step"));
        step.setAriaLabel(getTranslation("people.material.step"));
        step.setItemLabelGenerator(s -> s == null ? "" : getTranslation("materialStep." + s));
        Div answer = new Div();
        step.addValueChangeListener(e -> {
            answer.removeAll();
            if (e.getValue() == null) {
                return;
            }
            List<Finding> missing = materials.missing(person, e.getValue());
            Span complete = new Span(getTranslation("people.material.complete"));
            complete.addClassNames("badge", "badge-good");
            answer.add(missing.isEmpty() ? complete : FindingsPanel.of(missing));
        });
        add(step, answer);
    }
}
