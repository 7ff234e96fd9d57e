package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;

/** Buttons by which a part of the case page offers the act that follows from it. */
@Component
public class ActButtons {
    private final CaseServices services;

    ActButtons(CaseServices services) {
        this.services = services;
    }

    /** Empty when the act does not fit the case's state, or the user may not record it. */
    public Optional<Button> of(CaseFacts facts, Act act, Runnable saved) {
        if (!act.fits(facts.state()) || !services.mayWrite()) {
            return Optional.empty();
        }
        UI here = UI.getCurrent();
        String verb = here.getTranslation(act.messageKey());
        return Optional.of(PartBox.form(
                act.messageKey(),
                here.getTranslation("development.act.title", facts.person().name(), verb),
                "action.save",
                saved,
                () -> new ActForm(facts, act, services)));
    }
}
