package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.server.indicator.BranchFilter;
import org.zhibu.server.indicator.ChildSums;
import org.zhibu.server.indicator.Dashboard;
import org.zhibu.server.indicator.DashboardExport;
import org.zhibu.server.indicator.Scope;

/** The branches below an organisation: sums for each child, or all of them in one list; then the charts. */
class SubtreePanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Dashboard dashboard;
    private final transient DashboardExport export;
    private final transient Words words = new Words(this);
    private final transient IndicatorSet set;
    private final List<String> shown;
    private final Scope scope;
    private final Div list = new Div();
    private final boolean directOnly;
    private @Nullable BranchGrid branches;
    private @Nullable BranchFilterBar filters;

    SubtreePanel(
            Dashboard dashboard, DashboardExport export, IndicatorSet set, Scope scope, DashboardView.Address address) {
        this.dashboard = dashboard;
        this.export = export;
        this.set = set.ofBranches();
        this.scope = scope;
        this.directOnly = address.view().equals("direct");
        addClassName("subtree");
        List<ChildSums> children = dashboard.children(scope);
        shown = LightFigures.owed(this.set, children);
        boolean levels = children.stream().anyMatch(c -> c.child() != null);
        if (levels && !directOnly) {
            boolean all = address.view().equals("branches");
            Nav views = new Nav(
                    link("dashboard.tab.children", address.keep(), !all),
                    link("dashboard.tab.branches", address.keep("branches"), all));
            views.addClassName("view-links");
            views.getElement().setAttribute("aria-label", words.text("dashboard.tabs"));
            add(views);
        }
        add(list);
        showList(!levels || !address.view().isEmpty(), children, address);
        Div charts = new Div(
                LightFigures.shares(this, this.set, shown, children),
                new YearFigures(set, dashboard.year(scope), false));
        charts.addClassName("charts");
        add(charts);
    }

    private RouterLink link(String key, QueryParameters parameters, boolean current) {
        RouterLink link = new RouterLink(
                words.text(key), DashboardView.class, scope.node().id());
        link.setQueryParameters(parameters);
        // the router cannot tell: both lead to the same page with other parameters
        link.setHighlightCondition(HighlightConditions.never());
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void showList(boolean all, List<ChildSums> children, DashboardView.Address address) {
        list.removeAll();
        branches = null;
        filters = null;
        if (!all) {
            list.add(new ChildrenGrid(set, shown, children, address.keep(), address.keep("direct"), scope));
            return;
        }
        BranchFilterBar bar = new BranchFilterBar(set, shown, directOnly, this::filterChanged);
        BranchGrid grid = new BranchGrid(dashboard, set, shown, scope, this::filter, address.keep());
        filters = bar;
        branches = grid;
        list.add(bar, grid);
        filterChanged();
    }

    private BranchFilter filter() {
        BranchGrid grid = branches;
        BranchFilterBar bar = filters;
        if (grid == null || bar == null) {
            return BranchFilter.all();
        }
        return bar.filter(grid.order());
    }

    private void filterChanged() {
        BranchGrid grid = branches;
        BranchFilterBar bar = filters;
        if (grid != null && bar != null) {
            int count = dashboard.countBranches(scope, filter());
            grid.show(count);
            bar.counted(count);
        }
    }

    Anchor exportLink() {
        Anchor link = new Anchor();
        link.setHref(this::download, AttachmentType.DOWNLOAD);
        link.addClassName("button-link");
        link.add(VaadinIcon.DOWNLOAD.create(), new Span(words.text("action.export")));
        return link;
    }

    private void download(DownloadEvent event) throws IOException {
        Locale locale = event.getUI().getLocale();
        event.setFileName(getTranslation(
                locale, "dashboard.file", scope.node().name(), scope.month().toString()));
        event.setContentType(Spreadsheet.CONTENT_TYPE);
        try (OutputStream out = event.getOutputStream()) {
            if (branches == null) {
                export.children(scope, locale, out);
            } else {
                export.branches(scope, filter(), locale, out);
            }
        }
    }
}
