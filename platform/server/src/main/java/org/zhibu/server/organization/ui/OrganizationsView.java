package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Optional;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.Page;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.shell.MainLayout;

/** The own subtree: to look at, to search and, for those who may, to change. The operator sees the tops of all trees. */
@Route(value = "organizations", layout = MainLayout.class)
@PermitAll
public class OrganizationsView extends Page {
    private static final long serialVersionUID = 1L;

    private final OrganizationTreeGrid grid;
    private final OrganizationSearchGrid found;
    private final OrganizationToolbar toolbar;
    private final TextField search = new TextField();
    private final Checkbox withClosed = new Checkbox();
    private final transient OrganizationToolbar.Services services;

    OrganizationsView(OrganizationToolbar.Services services, Organizations organizations) {
        super("organization.title");
        this.services = services;
        Organization own = organizations.current();
        boolean operator = own.level() == OrganizationLevel.OPERATOR;
        hint(getTranslation(operator ? "organization.hint.operator" : "organization.hint"));
        grid = new OrganizationTreeGrid(services.tree());
        found = new OrganizationSearchGrid(services.tree());
        toolbar = new OrganizationToolbar(services, own.id(), operator, this::changed);
        grid.asSingleSelect().addValueChangeListener(e -> toolbar.choose(e.getValue()));
        found.asSingleSelect()
                .addValueChangeListener(e -> toolbar.choose(
                        e.getValue() == null ? null : e.getValue().node()));
        found.setVisible(false);
        Button past = new Button(
                getTranslation("organization.past"),
                VaadinIcon.CALENDAR_CLOCK.create(),
                e -> new PastTreeDialog(services.tree(), LocalDate.now(services.clock())).open());
        actions(filters(), past);
        add(toolbar, grid, found);
        services.tree().find(own.id()).ifPresent(top -> {
            grid.expand(top);
            grid.select(top);
        });
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("organization.search"));
        search.setAriaLabel(getTranslation("organization.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show());
        withClosed.setLabel(getTranslation("organization.withClosed"));
        withClosed.addValueChangeListener(e -> show());
        Div filters = new Div(search, withClosed);
        filters.addClassName("filters");
        return filters;
    }

    private void show() {
        String text = search.getValue().strip();
        grid.setVisible(text.isEmpty());
        found.setVisible(!text.isEmpty());
        grid.deselectAll();
        found.deselectAll();
        if (text.isEmpty()) {
            grid.showClosed(withClosed.getValue());
        } else {
            found.show(text, withClosed.getValue());
        }
    }

    /** Shows the newest state and keeps the choice where it was. */
    private void changed() {
        Optional<OrganizationNode> chosen = grid.asSingleSelect().getOptionalValue();
        show();
        chosen.flatMap(n -> services.tree().find(n.id()))
                .filter(n -> n.open() && grid.isVisible())
                .ifPresent(grid::select);
    }
}
