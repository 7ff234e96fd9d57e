package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Page;
import org.zhibu.server.indicator.Dashboard;
import org.zhibu.server.indicator.DashboardExport;
import org.zhibu.server.indicator.Light;
import org.zhibu.server.indicator.Scope;
import org.zhibu.server.shell.MainLayout;

/**
 * How the organisations below stand in a month. The address holds organisation, month and view, so that every state of the page can
 * be linked to and the browser's back button works.
 */
@Route(value = "dashboard", layout = MainLayout.class)
@PermitAll
public class DashboardView extends Page implements HasUrlParameter<Long> {
    private static final long serialVersionUID = 1L;

    private final transient Dashboard dashboard;
    private final transient DashboardExport export;
    private final transient Clock clock;
    private final transient Words words = new Words(this);
    private final Div content = new Div();

    DashboardView(Dashboard dashboard, DashboardExport export, Clock clock) {
        super("dashboard.title");
        this.dashboard = dashboard;
        this.export = export;
        this.clock = clock;
        addClassName("dashboard");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long node) {
        Address address = Address.of(node, event.getLocation().getQueryParameters(), YearMonth.now(clock));
        content.removeAll();
        actions();
        List<IndicatorSet> sets = dashboard.sets();
        if (sets.isEmpty()) {
            content.add(new Paragraph(words.text("dashboard.empty.module")));
            return;
        }
        IndicatorSet set = sets.stream()
                .filter(s -> s.module().equals(address.module()))
                .findFirst()
                .orElse(sets.getFirst());
        try {
            show(address, set, sets);
        } catch (RefusedException refusal) {
            content.add(FindingsPanel.of(refusal.findings()));
            content.add(new RouterLink(words.text("dashboard.back"), DashboardView.class));
        }
    }

    private void show(Address address, IndicatorSet set, List<IndicatorSet> sets) {
        OrganizationId node = address.node() == null ? null : new OrganizationId(address.node());
        Scope scope = dashboard.open(node, set.module(), address.month());
        heading(scope.node().name());
        hint(words.asOf(scope, clock.getZone()));
        content.add(bar(address, scope, set, sets));
        if (scope.node().level() == OrganizationLevel.BRANCH) {
            content.add(
                    LightFigures.own(this, set, dashboard.own(scope)),
                    new YearFigures(set, dashboard.year(scope), true));
            actions(print());
        } else {
            List<Light> own = dashboard.own(scope);
            if (own.stream().anyMatch(light -> light.due() > 0)) {
                content.add(LightFigures.own(this, set, own));
            }
            SubtreePanel subtree = new SubtreePanel(dashboard, export, set, scope, address);
            content.add(subtree);
            actions(print(), subtree.exportLink());
        }
    }

    private Div bar(Address address, Scope scope, IndicatorSet set, List<IndicatorSet> sets) {
        Nav path = new Nav();
        path.addClassName("crumbs");
        path.getElement().setAttribute("aria-label", words.text("dashboard.path"));
        for (Scope.Node above : scope.path()) {
            if (above.equals(scope.node())) {
                Span here = new Span(above.name());
                here.getElement().setAttribute("aria-current", "page");
                path.add(here);
            } else {
                RouterLink link = new RouterLink(above.name(), DashboardView.class, above.id());
                link.setQueryParameters(address.keep());
                path.add(link);
            }
        }
        Div bar = new Div(path);
        bar.addClassName("dashboard-bar");
        if (sets.size() > 1) {
            Select<IndicatorSet> module = new Select<>();
            module.setAriaLabel(words.text("dashboard.module"));
            module.setItems(sets);
            module.setItemLabelGenerator(s -> words.text(s.module() + ".title"));
            module.setValue(set);
            module.addValueChangeListener(
                    e -> go(address.withModule(e.getValue().module())));
            bar.add(module);
        }
        bar.add(new MonthPicker(scope.month(), YearMonth.now(clock), month -> go(address.withMonth(month))));
        return bar;
    }

    private void go(Address address) {
        getUI().ifPresent(ui -> {
            if (address.node() == null) {
                ui.navigate(DashboardView.class, address.keep());
            } else {
                ui.navigate(DashboardView.class, address.node(), address.keep());
            }
        });
    }

    private Button print() {
        return new Button(
                words.text("action.print"),
                VaadinIcon.PRINT.create(),
                e -> e.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    }

    /**
     * What the page's address says.
     *
     * @param node null for the own organisation
     * @param module empty for the first one
     * @param view {@code branches} for the list of all branches, {@code direct} for those directly below
     */
    record Address(@Nullable Long node, YearMonth month, String module, String view) {
        static Address of(@Nullable Long node, QueryParameters query, YearMonth current) {
            return new Address(
                    node,
                    MonthPicker.parse(query.getSingleParameter("month").orElse(""), current),
                    query.getSingleParameter("module").orElse(""),
                    query.getSingleParameter("view").orElse(""));
        }

        Address withMonth(YearMonth other) {
            return new Address(node, other, module, view);
        }

        Address withModule(String other) {
            return new Address(node, month, other, view);
        }

        /** Month and module, to be kept on the way to another organisation. */
        QueryParameters keep() {
            return keep("");
        }

        QueryParameters keep(String otherView) {
            Map<String, String> all = new java.util.TreeMap<>(Map.of("month", month.toString()));
            if (!module.isEmpty()) {
                all.put("module", module);
            }
            if (!otherView.isEmpty()) {
                all.put("view", otherView);
            }
            return QueryParameters.simple(all);
        }
    }
}
