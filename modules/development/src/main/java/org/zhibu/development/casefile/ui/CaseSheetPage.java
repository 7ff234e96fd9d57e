package org.zhibu.development.casefile.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.path.CaseFacts;

/** A sheet about the case whose id is in the address. */
public abstract class CaseSheetPage extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Cases cases;

    protected CaseSheetPage(String titleKey, Cases cases) {
        super(titleKey);
        this.cases = cases;
        printActions();
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        CaseFacts facts = cases.find(id).orElseThrow(NotFoundException::new);
        sheet().removeAll();
        write(facts);
    }

    /** Fills the sheet. */
    protected abstract void write(CaseFacts facts);
}
