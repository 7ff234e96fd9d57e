package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.server.indicator.ChildSums;
import org.zhibu.server.indicator.Scope;

/** How many branches of each child show which light; a child's name leads one level down. */
class ChildrenGrid extends Grid<ChildSums> {
    private static final long serialVersionUID = 1L;

    private final transient Words words = new Words(this);

    ChildrenGrid(
            IndicatorSet set,
            List<String> shown,
            List<ChildSums> children,
            QueryParameters keep,
            QueryParameters direct,
            Scope scope) {
        super(ChildSums.class, false);
        addClassName("dashboard-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT);
        getElement().setAttribute("aria-label", words.text("dashboard.tab.children"));
        addColumn(new ComponentRenderer<>(child -> name(child, keep, direct, scope)))
                .setHeader(words.text("dashboard.name"))
                .setComparator(Comparator.comparing(this::nameOf))
                .setKey("name")
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("12rem");
        addColumn(ChildSums::branches)
                .setHeader(words.text("dashboard.branches"))
                .setKey("branches")
                .setSortable(true)
                .setWidth("6rem")
                .setFlexGrow(0);
        for (String code : shown) {
            int obligation = set.obligations().indexOf(code);
            addColumn(LightCells.<ChildSums>renderer(child -> cells(child, obligation)))
                    .setHeader(words.label(set, code))
                    .setKey(code)
                    .setComparator(Comparator.comparingInt((ChildSums c) -> c.count(obligation, LightState.OVERDUE))
                            .thenComparingInt(c -> c.count(obligation, LightState.DUE_SOON)))
                    .setWidth("9rem");
        }
        setItems(children);
        setAllRowsVisible(true);
    }

    private Span name(ChildSums child, QueryParameters keep, QueryParameters direct, Scope scope) {
        Scope.Node node = child.child();
        RouterLink link = node == null
                ? new RouterLink(
                        nameOf(child), DashboardView.class, scope.node().id())
                : new RouterLink(nameOf(child), DashboardView.class, node.id());
        link.setQueryParameters(node == null ? direct : keep);
        return new Span(link);
    }

    private String nameOf(ChildSums child) {
        Scope.Node node = child.child();
        return node == null ? words.text("dashboard.direct") : node.name();
    }

    private List<LightCells.Cell> cells(ChildSums child, int obligation) {
        return Words.STATES.stream()
                .filter(state -> child.count(obligation, state) > 0)
                .map(state -> new LightCells.Cell(
                        state, Integer.toString(child.count(obligation, state)), words.state(state)))
                .toList();
    }
}
