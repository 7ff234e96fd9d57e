package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.path.CaseFacts;

/** Addresses of cases. What one may not see is "not found", like what is not there. */
public final class CaseLinks {
    static final String ID = "id";

    private CaseLinks() {}

    /** A link to a case, by the person's name. */
    public static RouterLink to(UUID id, String name) {
        RouterLink link = new RouterLink();
        link.setText(name);
        link.setRoute(CaseView.class, parameters(id));
        return link;
    }

    /** A link to a page of the module that looks like a button. */
    public static RouterLink button(Component here, String labelKey, Class<? extends Component> view) {
        RouterLink link = new RouterLink(here.getTranslation(labelKey), view);
        link.addClassName("button-link");
        return link;
    }

    static RouteParameters parameters(UUID id) {
        return new RouteParameters(new RouteParam(ID, id.toString()));
    }

    /** The case that the address names. */
    public static CaseFacts of(BeforeEnterEvent event, Cases cases) {
        try {
            return cases.find(UUID.fromString(event.getRouteParameters().get(ID).orElse("")))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
