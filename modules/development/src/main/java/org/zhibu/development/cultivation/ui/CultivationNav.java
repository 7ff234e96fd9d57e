package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibu.development.casefile.ui.CasesView;

/** Ways from one page of the cultivation to the others. */
class CultivationNav extends Nav {
    private static final long serialVersionUID = 1L;

    CultivationNav() {
        addClassNames("dev-nav", "no-print");
        setAriaLabel(getTranslation("development.cultivation.menu"));
        Map<String, Class<? extends Component>> pages = new LinkedHashMap<>();
        pages.put("development.menu", CasesView.class);
        pages.put("development.report.title", ReportsView.class);
        pages.put("development.assessment.title", AssessmentsView.class);
        pages.put("development.training.title", TrainingsView.class);
        pages.put("development.measure.page", MeasuresView.class);
        pages.put("development.overhaul.title", OverhaulView.class);
        pages.put("development.study.title", StudiesView.class);
        pages.put("development.score.title", ScoresView.class);
        pages.forEach((key, page) -> {
            RouterLink link = new RouterLink();
            link.setText(getTranslation(key));
            link.setRoute(page);
            link.setHighlightCondition(HighlightConditions.sameLocation());
            add(link);
        });
    }
}
