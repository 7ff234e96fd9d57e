package org.zhibu.development.plan.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.api.ui.PaperPage;
import org.zhibu.development.plan.PlanPapers;

/** A branch's plan beside what was done, on paper. */
@PermitAll
public class PlanPrintView extends PaperPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanPapers papers;
    private final transient Clock clock;

    PlanPrintView(PlanPapers papers, Clock clock) {
        super("development.plan.title");
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int year = Years.of(event.getLocation()).orElse(LocalDate.now(clock).getYear());
        show(papers.own(year), "development-plan-" + year, () -> papers.own(year));
    }
}
