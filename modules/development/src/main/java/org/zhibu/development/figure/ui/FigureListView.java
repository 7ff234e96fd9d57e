package org.zhibu.development.figure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.api.ui.PaperPage;
import org.zhibu.development.figure.FigureListPaper;
import org.zhibu.development.figure.Term;

/** The list behind a figure (DASH-01). */
@PermitAll
public class FigureListView extends PaperPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient FigureListPaper papers;
    private final transient Clock clock;

    FigureListView(FigureListPaper papers, Clock clock) {
        super("development.figures.list.title");
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Term term = Terms.of(event.getLocation(), LocalDate.now(clock).getYear());
        String figure = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("figure")
                .orElse("admitted");
        Anchor back = new Anchor(
                "m/development/figures?year=" + term.year() + "&term=" + term.address(),
                getTranslation("development.figures.list.back"));
        back.setRouterIgnore(false);
        back.addClassName("button-link");
        Component link = back;
        show(papers.of(term, figure), "list-" + figure, () -> papers.of(term, figure), link);
    }
}
