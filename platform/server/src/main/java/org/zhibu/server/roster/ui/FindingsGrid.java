package org.zhibu.server.roster.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.zhibu.api.rule.Severity;
import org.zhibu.server.roster.RosterFinding;
import org.zhibu.server.roster.RosterImport.Counts;
import org.zhibu.server.roster.RosterImports;
import org.zhibu.server.roster.RosterSheets;

/** What is wrong with a file, row by row. */
class FindingsGrid extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Severity> filter = new Select<>();

    FindingsGrid(RosterImports imports, RosterSheets sheets, Counts counts) {
        filter.setItems(List.of(Severity.values()));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("roster.filter.all"));
        filter.setPlaceholder(getTranslation("roster.filter.all"));
        filter.setAriaLabel(getTranslation("roster.severity"));
        filter.setItemLabelGenerator(s -> getTranslation(
                s == null
                        ? "roster.filter.all"
                        : s == Severity.BLOCK ? "roster.filter.errors" : "roster.filter.warnings"));
        Grid<RosterFinding> grid = new Grid<>();
        grid.addColumn(f -> f.row() == 0 ? "" : Integer.toString(f.row()))
                .setHeader(getTranslation("roster.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("roster.severity"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addColumn(sheets::label)
                .setHeader(getTranslation("roster.column"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(sheets::text)
                .setHeader(getTranslation("roster.message"))
                .setTooltipGenerator(sheets::text)
                .setWidth("20rem");
        grid.setItems(q -> imports.findings(filter.getValue(), q.getOffset(), q.getLimit()).stream(), q -> {
            Severity only = filter.getValue();
            return (only == Severity.WARN ? 0 : counts.errors()) + (only == Severity.BLOCK ? 0 : counts.warnings());
        });
        grid.setEmptyStateText(getTranslation("roster.findings.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("roster.findings"));
        filter.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div filters = new Div(filter);
        filters.addClassName("filters");
        add(filters, grid);
    }

    private Span badge(RosterFinding finding) {
        Severity severity = finding.kind().severity();
        Span badge = new Span(getTranslation("roster.severity." + severity));
        badge.addClassNames("badge", severity == Severity.BLOCK ? "badge-bad" : "badge-warn");
        return badge;
    }
}
