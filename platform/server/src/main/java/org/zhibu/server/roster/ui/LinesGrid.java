package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.server.roster.RosterImports;
import org.zhibu.server.roster.RosterLine;
import org.zhibu.server.roster.RosterLine.RosterChange;
import org.zhibu.server.roster.RosterSheets;

/** What each row of a file does, or did, to the register. */
class LinesGrid extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RosterSheets sheets;
    private final Select<RosterLine.Outcome> filter = new Select<>();

    LinesGrid(RosterImports imports, RosterSheets sheets) {
        this.sheets = sheets;
        filter.setItems(List.of(RosterLine.Outcome.values()));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("roster.filter.all"));
        filter.setPlaceholder(getTranslation("roster.filter.all"));
        filter.setAriaLabel(getTranslation("roster.outcome"));
        filter.setItemLabelGenerator(o -> getTranslation(o == null ? "roster.filter.all" : "roster.outcome." + o));
        Grid<RosterLine> grid = new Grid<>();
        grid.addColumn(RosterLine::row)
                .setHeader(getTranslation("roster.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(RosterLine::name)
                .setHeader(getTranslation("roster.name"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(l -> getTranslation("roster.outcome." + l.outcome()))
                .setHeader(getTranslation("roster.outcome"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(this::changes)
                .setHeader(getTranslation("roster.changes"))
                .setTooltipGenerator(this::changes)
                .setWidth("16rem");
        grid.setItems(
                q -> imports.lines(filter.getValue(), q.getOffset(), q.getLimit()).stream(),
                q -> imports.countLines(filter.getValue()));
        grid.setEmptyStateText(getTranslation("roster.rows.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("roster.rows"));
        filter.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div filters = new Div(filter);
        filters.addClassName("filters");
        add(filters, grid);
    }

    private String changes(RosterLine line) {
        return line.changes().stream().map(this::change).collect(Collectors.joining("；"));
    }

    private String change(RosterChange change) {
        String field = getTranslation(change.field().messageKey());
        String before = sheets.text(change.field(), change.before());
        String after = sheets.text(change.field(), change.after());
        return before.isEmpty() || before.equals(after)
                ? getTranslation("roster.change.filled", field, after)
                : getTranslation("roster.change", field, before, after);
    }
}
