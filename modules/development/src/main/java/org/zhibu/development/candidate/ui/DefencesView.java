package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.Page;
import org.zhibu.development.candidate.Defences;
import org.zhibu.development.candidate.ScoredDefence;
import org.zhibu.development.casefile.ui.CaseView;

/** Scores of a round of public defences, by name, for the committee that decides (DEV-34, SCOR-01). */
@StyleSheet("theme/development.css")
@PermitAll
public class DefencesView extends Page {
    private static final long serialVersionUID = 1L;

    DefencesView(Defences defences, Organizations organizations) {
        super("development.defence.page");
        hint(getTranslation("development.defence.hint"));
        List<LocalDate> rounds = defences.rounds();
        Select<LocalDate> round = new Select<>();
        round.setLabel(getTranslation("development.defence.round"));
        round.setItems(rounds);
        if (!rounds.isEmpty()) {
            round.setValue(rounds.getFirst());
        }
        Grid<ScoredDefence> grid = new Grid<>();
        grid.addClassName("dev-grid");
        grid.addComponentColumn(DefencesView::link).setHeader(getTranslation("development.candidate.name"));
        number(grid.addColumn(d -> d.kept().fieldScore().toPlainString()), "development.defence.field");
        number(grid.addColumn(d -> d.kept().dailyScore().toPlainString()), "development.defence.daily");
        number(grid.addColumn(d -> d.score().toPlainString()), "development.defence.score");
        grid.setItems(
                query -> round.getValue() == null
                        ? Stream.<ScoredDefence>of().skip(query.getOffset()).limit(query.getLimit())
                        : defences.of(round.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> round.getValue() == null ? 0 : defences.count(round.getValue()));
        grid.setEmptyStateText(getTranslation("development.defence.empty"));
        round.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div bar = new Div(round);
        bar.addClassName("dev-filters");
        add(new LookNav(organizations), bar, grid);
    }

    private void number(Grid.Column<ScoredDefence> column, String key) {
        column.setHeader(getTranslation(key)).setTextAlign(ColumnTextAlign.END);
    }

    private static RouterLink link(ScoredDefence defence) {
        RouterLink link = new RouterLink();
        link.setText(defence.kept().name());
        link.setRoute(
                CaseView.class,
                new RouteParameters(new RouteParam("id", defence.kept().caseId().toString())));
        return link;
    }
}
