package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Question;
import org.zhibu.development.path.CaseFacts;

/** Hands the case up to the body above, with the findings that stand against it (AUTH-30). */
class HandUpForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_WORDS = 2000;

    private final transient CaseServices services;
    private final transient CaseFacts facts;
    private final TextArea words;
    private final FindingsPanel findings;

    HandUpForm(CaseFacts facts, CaseServices services) {
        this.services = services;
        this.facts = facts;
        Paragraph hint = new Paragraph(getTranslation("development.help.handUp"));
        add(hint);
        setColspan(hint, 2);
        words = longText("words", "development.field.words", MAX_WORDS, false);
        findings = findings();
        findings.show(services.handUps().findings(facts));
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(
                getTranslation("development.confirm.handUp"),
                getTranslation("development.confirm.handUp.text", facts.person().name())));
    }

    @Override
    protected void save() {
        services.handUps().handUp(facts.id(), stripped(words), findings.reason());
    }
}
