package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.cultivation.PeriodName;
import org.zhibu.development.path.Span;

/** Words and links that the pages share. */
final class Words {
    private Words() {}

    static String period(Component here, Span span) {
        PeriodName name = PeriodName.of(span);
        return here.getTranslation(name.messageKey(), name.arguments().toArray());
    }

    /** A name that leads to the case. */
    static RouterLink name(UUID caseId, String name) {
        RouterLink link = new RouterLink();
        link.setText(name);
        link.setRoute(CaseView.class, new RouteParameters(new RouteParam("id", caseId.toString())));
        link.addClassName("dev-due-name");
        return link;
    }
}
