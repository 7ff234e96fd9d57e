package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.Organizations;
import org.zhibu.development.casefile.ui.CasesView;
import org.zhibu.development.notice.ui.CaseNoticesView;

/** Ways between the pages of what is looked into before decisions. */
public class LookNav extends Nav {
    private static final long serialVersionUID = 1L;

    public LookNav(Organizations organizations) {
        addClassNames("dev-nav", "no-print");
        setAriaLabel(getTranslation("development.candidate.menu"));
        Map<String, Class<? extends Component>> pages = new LinkedHashMap<>();
        pages.put("development.menu", CasesView.class);
        pages.put("development.gate.title", GateView.class);
        pages.put("development.candidate.opinions.title", OpinionsView.class);
        pages.put("development.notice.page", CaseNoticesView.class);
        pages.put("development.inquiry.title", InquiriesView.class);
        if (organizations.current().kind() == OrganizationKind.SCHOOL_STUDENT) {
            pages.put("development.defence.page", DefencesView.class);
        }
        pages.forEach((key, page) -> {
            RouterLink link = new RouterLink();
            link.setText(getTranslation(key));
            link.setRoute(page);
            link.setHighlightCondition(HighlightConditions.sameLocation());
            add(link);
        });
    }
}
