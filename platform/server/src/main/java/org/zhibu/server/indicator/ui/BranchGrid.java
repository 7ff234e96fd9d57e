package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Supplier;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.server.indicator.BranchFilter;
import org.zhibu.server.indicator.BranchRow;
import org.zhibu.server.indicator.Dashboard;
import org.zhibu.server.indicator.Light;
import org.zhibu.server.indicator.Scope;

/** Branches with one light for each kind of meeting, page by page from the database. */
class BranchGrid extends Grid<BranchRow> {
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient Words words = new Words(this);

    BranchGrid(
            Dashboard dashboard,
            IndicatorSet set,
            List<String> shown,
            Scope scope,
            Supplier<BranchFilter> filter,
            QueryParameters keep) {
        super(BranchRow.class, false);
        setPageSize(PAGE);
        addClassName("dashboard-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT);
        getElement().setAttribute("aria-label", words.text("dashboard.tab.branches"));
        addColumn(new ComponentRenderer<>(row -> {
                    RouterLink link = new RouterLink(row.name(), DashboardView.class, row.id());
                    link.setQueryParameters(keep);
                    return new Span(link);
                }))
                .setHeader(words.text("dashboard.name"))
                .setKey("name")
                .setSortProperty("name")
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("12rem");
        for (String code : shown) {
            int obligation = set.obligations().indexOf(code);
            addColumn(LightCells.<BranchRow>renderer(
                            row -> List.of(cell(row.lights().get(obligation)))))
                    .setHeader(words.label(set, code))
                    .setKey(code)
                    .setSortProperty(code)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        addColumn(BranchRow::code)
                .setHeader(words.text("dashboard.code"))
                .setKey("code")
                .setSortProperty("code")
                .setFlexGrow(1)
                .setWidth("10rem");
        addColumn(BranchRow::parentName)
                .setHeader(words.text("dashboard.parent"))
                .setKey("parent")
                .setFlexGrow(1)
                .setWidth("8rem");
        setItems(
                query -> dashboard.branches(scope, filter.get(), query.getOffset(), query.getLimit()).stream(),
                query -> dashboard.countBranches(scope, filter.get()));
        setEmptyStateText(words.text("dashboard.empty.branches"));
        addSortListener(e -> getDataProvider().refreshAll());
    }

    /** Reads the rows again. Few of them are shown without a scroll bar of their own. */
    final void show(int count) {
        setAllRowsVisible(count > 0 && count <= PAGE);
        getDataProvider().refreshAll();
    }

    /** The order chosen by the headers; worst first when none is. */
    BranchFilter.Order order() {
        List<GridSortOrder<BranchRow>> chosen = getSortOrder();
        if (chosen.isEmpty()) {
            return BranchFilter.Order.WORST_FIRST;
        }
        return new BranchFilter.Order(
                chosen.getFirst().getSorted().getKey(), chosen.getFirst().getDirection() == SortDirection.DESCENDING);
    }

    private LightCells.Cell cell(Light light) {
        String text = light.due() == 0
                ? words.state(light.state())
                : words.text("dashboard.ofDue", light.held(), light.due());
        return new LightCells.Cell(
                light.state(), text, words.state(light.state()) + " " + (light.due() == 0 ? "" : words.detail(light)));
    }
}
