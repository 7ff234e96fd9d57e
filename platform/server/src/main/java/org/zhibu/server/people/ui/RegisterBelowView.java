package org.zhibu.server.people.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.zhibu.api.ui.Page;
import org.zhibu.server.people.RegisterChecks;
import org.zhibu.server.shell.MainLayout;

/** How many people of the organisations below have to be looked at, and why; never who they are (PPL-41). */
@Route(value = "people/below", layout = MainLayout.class)
@PermitAll
public class RegisterBelowView extends Page {
    private static final long serialVersionUID = 1L;

    RegisterBelowView(RegisterChecks checks) {
        super("people.below.title");
        hint(getTranslation("people.below.hint"));
        RouterLink back = new RouterLink(getTranslation("people.file.back"), PeopleView.class);
        back.addClassName("button-link");
        actions(back);
        TextField name = new TextField();
        name.setPlaceholder(getTranslation("people.below.search"));
        name.setAriaLabel(getTranslation("people.below.search"));
        name.setPrefixComponent(VaadinIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setMaxLength(60);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        Grid<RegisterChecks.Counts> grid = new Grid<>();
        grid.addColumn(RegisterChecks.Counts::organization)
                .setHeader(getTranslation("people.below.organization"))
                .setAutoWidth(true);
        number(grid, "people.below.people", RegisterChecks.Counts::people);
        number(grid, "people.below.toCheck", RegisterChecks.Counts::toCheck);
        grid.addColumn(this::reasons)
                .setHeader(getTranslation("people.checks"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.setItems(
                query -> checks.below(name.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> checks.countBelow(name.getValue()));
        grid.setEmptyStateText(getTranslation("people.below.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("people.below.title"));
        name.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Div bar = new Div(name);
        bar.addClassName("filters");
        add(bar, grid);
    }

    private String reasons(RegisterChecks.Counts counts) {
        return counts.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> getTranslation("registerCheck." + e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(getTranslation("dashboard.listSeparator")));
    }

    private void number(
            Grid<RegisterChecks.Counts> grid,
            String header,
            com.vaadin.flow.function.ValueProvider<RegisterChecks.Counts, Integer> value) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
