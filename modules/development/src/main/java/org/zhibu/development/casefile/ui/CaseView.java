package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.Cases;

/** One person's way. */
@PermitAll
public class CaseView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Cases cases;

    CaseView(Cases cases) {
        super("development.menu");
        this.cases = cases;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cases.find(UUID.fromString(event.getRouteParameters().get("id").orElseThrow()))
                .ifPresent(f -> add(new Paragraph(f.person().name())));
    }
}
