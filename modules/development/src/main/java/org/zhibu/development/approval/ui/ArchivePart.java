package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.people.Materials;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** What goes into the personnel file at the end, and what lacks (STEP-25, PPL-45). */
@org.springframework.stereotype.Component
class ArchivePart implements CasePart {
    private static final int ORDER = 88;
    private static final String CHECKLIST = "PERSONNEL_FILE";

    private final Materials materials;

    ArchivePart(Materials materials) {
        this.materials = materials;
    }

    @Override
    public String titleKey() {
        return "development.archive.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (facts.state() != CaseState.CONVERTED && facts.state() != CaseState.ARCHIVED) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        if (facts.state() == CaseState.CONVERTED) {
            List<Finding> missing = materials.missing(facts.person().id(), CHECKLIST);
            box.addComponentAsFirst(FindingsPanel.of(missing));
            box.line(PartBox.text(box.getTranslation("development.archive.hint")));
        }
        Anchor list = new Anchor(
                "m/development/" + facts.id() + "/print/hand-over", box.getTranslation("development.archive.list"));
        list.addClassName("button-link");
        box.button(list);
        return Optional.of(box);
    }
}
