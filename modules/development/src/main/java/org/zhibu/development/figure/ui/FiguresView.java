package org.zhibu.development.figure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibu.api.ui.PaperPage;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.figure.FigurePapers;
import org.zhibu.development.figure.FigureReport;
import org.zhibu.development.figure.FigureReports;
import org.zhibu.development.figure.Term;

/** Figures of a year, half-year, quarter or month, to be printed and carried away (DASH-05). */
@PermitAll
public class FiguresView extends PaperPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int YEARS_BACK = 10;

    private final transient FigureReports reports;
    private final transient FigurePapers papers;
    private final Select<Integer> year;
    private final Select<Term> term;

    FiguresView(FigureReports reports, FigurePapers papers, Clock clock) {
        super("development.figures.title");
        this.reports = reports;
        this.papers = papers;
        hint(getTranslation("development.figures.hint"));
        int now = LocalDate.now(clock).getYear();
        year = chooser(
                "development.figures.year",
                IntStream.rangeClosed(0, YEARS_BACK).mapToObj(n -> now - n).toList(),
                this::otherYear);
        year.setValue(now);
        term = chooser("development.figures.term", Term.of(now), this::draw);
        term.setItemLabelGenerator(
                t -> getTranslation(t.messageKey(), Integer.toString(t.year()), Integer.toString(t.nth())));
        term.setValue(Term.ofYear(now));
        controls(year, term);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choose(Terms.of(event.getLocation(), year.getValue()));
        draw();
    }

    private void otherYear() {
        choose(Term.of(year.getValue(), term.getValue().address()));
        draw();
    }

    private void choose(Term wanted) {
        year.setValue(wanted.year());
        term.setItems(Term.of(wanted.year()));
        term.setValue(wanted);
    }

    private void draw() {
        Term chosen = term.getValue();
        FigureReport report = reports.of(chosen);
        List<Component> buttons = new ArrayList<>();
        if (reports.writes()) {
            buttons.add(PartBox.form(
                    "development.figures.edit",
                    getTranslation("development.figures.edit"),
                    "action.save",
                    this::draw,
                    () -> new NarrativeForm(reports, chosen, report.version(), papers.narrative(report))));
        }
        show(
                papers.of(report),
                "development-" + chosen.year() + "-" + chosen.address(),
                () -> papers.of(chosen),
                buttons.toArray(Component[]::new));
    }
}
