package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.casefile.CaseNews;
import org.zhibu.development.casefile.CaseSheet;

/** Everybody on the way: how many in each stage, who waits for what, and where new cases begin. */
@StyleSheet("theme/development.css")
@PermitAll
public class CasesView extends Page implements BeforeEnterObserver, LivePage {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PAGES = pagesInOrder();

    private final transient CaseServices services;
    private final transient CaseSheet sheet;
    private final CaseFilters filters;
    private final CaseGrid grid;
    private final Div toTakeOver = new Div();

    CasesView(CaseServices services, CaseLists lists, CaseSheet sheet, Organizations organizations) {
        super("development.menu");
        this.services = services;
        this.sheet = sheet;
        hint(getTranslation("development.hint"));
        filters = new CaseFilters(lists, organizations.groups(), this::filtered);
        grid = new CaseGrid(lists, services, filters::value);
        toTakeOver.addClassNames("dev-to-take-over", "no-print");
        actions(buttons());
        add(pages(), toTakeOver, filters, grid);
        waiting();
    }

    /** The search leads here with what was looked for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
    }

    @Override
    public String liveTopic() {
        return CaseNews.ALL;
    }

    @Override
    public void liveChanged() {
        if (services.mayRead()) {
            waiting();
            filters.count();
            filtered();
        }
    }

    private Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        Anchor print = new Anchor("m/development/list", getTranslation("action.print"));
        print.addClassName("button-link");
        print.getElement().addEventListener("focus", e -> print.setHref("m/development/list" + filters.query()));
        filters.onChange(() -> print.setHref("m/development/list" + filters.query()));
        buttons.add(print);
        buttons.add(download());
        if (services.mayWrite()) {
            Button apply = new Button(getTranslation("development.action.apply"), e -> apply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.addClassName("opens-form");
            buttons.add(apply);
        }
        return buttons.toArray(Component[]::new);
    }

    /** Pages of the features, which this one does not know by their classes. */
    private Nav pages() {
        Nav nav = new Nav();
        nav.addClassNames("dev-nav", "no-print");
        nav.getElement().setAttribute("aria-label", getTranslation("development.menu"));
        PAGES.forEach((address, titleKey) -> nav.add(new Anchor("m/development/" + address, getTranslation(titleKey))));
        return nav;
    }

    private Anchor download() {
        return Downloads.xlsx(
                getTranslation("action.export"),
                getTranslation("development.menu"),
                () -> sheet.xlsx(filters.value(), grid.order(), grid.descending()));
    }

    /** People of the register who are on the way and have no case yet. */
    private void waiting() {
        int people = services.mayWrite() ? services.newcomers().countOnTheWay() : 0;
        toTakeOver.setVisible(people > 0);
        RouterLink link = new RouterLink(getTranslation("development.takeOver"), TakeOverView.class);
        toTakeOver.removeAll();
        toTakeOver.add(new com.vaadin.flow.component.html.Span(getTranslation("development.takeOver.waiting", people)));
        toTakeOver.add(link);
    }

    private static Map<String, String> pagesInOrder() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("reports", "development.cultivation.menu");
        pages.put("gate", "development.gate.title");
        pages.put("notices", "development.notice.page");
        pages.put("deadlines", "development.deadline.menu");
        pages.put("rosters", "development.print.rosters");
        pages.put("transfers", "development.transfer.menu");
        pages.put("steps", "development.steps");
        return pages;
    }

    private void apply() {
        ApplyForm form = new ApplyForm(services);
        new FormDialog(
                        getTranslation("development.action.apply"),
                        form,
                        "action.save",
                        () -> form.begun()
                                .ifPresent(id ->
                                        getUI().ifPresent(ui -> ui.navigate(CaseView.class, CaseLinks.parameters(id)))))
                .open();
    }

    private void filtered() {
        grid.getDataProvider().refreshAll();
    }
}
