package org.zhibu.development.plan.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.api.ui.PaperPage;
import org.zhibu.development.plan.PlanPapers;

/** All plans of a committee on paper. */
@PermitAll
public class PlansPrintView extends PaperPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanPapers papers;
    private final transient Clock clock;

    PlansPrintView(PlanPapers papers, Clock clock) {
        super("development.plans.title");
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int year = Years.of(event.getLocation()).orElse(LocalDate.now(clock).getYear());
        show(papers.balance(year), "development-plans-" + year, () -> papers.balance(year));
    }
}
