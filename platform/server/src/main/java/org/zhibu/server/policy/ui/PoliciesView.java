package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyRule;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.shell.SignalListener;

/** Every standard: what is in force, where it comes from, why it cannot be loosened; for committees, to set. */
@Route(value = "policies", layout = MainLayout.class)
@PermitAll
public class PoliciesView extends Page implements SignalListener {
    private static final long serialVersionUID = 1L;

    private final transient PolicyServices services;
    private final transient Organization own;
    private final boolean maySet;
    private final boolean mayPropose;
    private final PolicyFilters filters;
    private final ProposalsPanel proposals;
    private final DocumentsPanel documents;
    private final Grid<PolicyLine> grid = new Grid<>();
    private final Span chosen = new Span();
    private final Button set = new Button(getTranslation("policies.edit"), VaadinIcon.EDIT.create());
    private final Button propose = new Button(getTranslation("policies.propose"), VaadinIcon.COMMENT_O.create());
    private final Button history = new Button(getTranslation("policies.history"), VaadinIcon.CLOCK.create());

    PoliciesView(PolicyServices services, Organizations organizations, Access access) {
        super("policies.title");
        this.services = services;
        own = organizations.current();
        boolean committee = own.level() == OrganizationLevel.COUNTY_ORG_DEPT
                || own.level() == OrganizationLevel.GRASSROOTS_COMMITTEE;
        maySet = committee && access.has(PlatformPermissions.SET_POLICIES);
        mayPropose = !committee && access.has(PlatformPermissions.PROPOSE_POLICIES);
        hint(getTranslation("policies.hint"));
        filters = new PolicyFilters(services, committee && access.has(PlatformPermissions.VIEW_TREE), this::show);
        proposals = new ProposalsPanel(services, maySet, mayPropose, this::signalled);
        documents = new DocumentsPanel(services, maySet);
        Button print = new Button(
                getTranslation("policies.print"),
                VaadinIcon.PRINT.create(),
                e -> getElement().executeJs("window.print()"));
        actions(filters, print);
        columns();
        add(proposals, bar(), grid, documents);
        show();
    }

    @Override
    public String topic() {
        return PolicyChanges.TOPIC;
    }

    @Override
    public final void signalled() {
        proposals.show();
        documents.show();
        show();
    }

    private Div bar() {
        set.addClickListener(e -> selected().ifPresent(this::set));
        propose.addClickListener(e -> selected().ifPresent(this::propose));
        history.addClickListener(e -> selected()
                .ifPresent(line -> new PolicyHistoryDialog(services, line, filters.organization(own.id())).open()));
        set.addClassName("opens-form");
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.addClassName("opens-form");
        set.setVisible(maySet);
        propose.setVisible(mayPropose);
        Div bar = new Div(chosen, history, propose, set);
        bar.addClassNames("selection-bar", "policy-bar", "no-print");
        bar.getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        return bar;
    }

    private void columns() {
        grid.addComponentColumn(PolicyCells::standard)
                .setHeader(getTranslation("policies.column.standard"))
                .setComparator(Comparator.comparing(PolicyLine::title))
                .setFlexGrow(3)
                .setWidth("10rem");
        grid.addComponentColumn(PolicyCells::value)
                .setHeader(getTranslation("policies.column.value"))
                .setComparator(Comparator.comparing(PolicyLine::origin))
                .setFlexGrow(2)
                .setWidth("8rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("policy-grid");
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("policies.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("policies.title"));
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
    }

    private void show() {
        Optional<String> key = selected().map(l -> l.declaration().key());
        List<PolicyLine> lines = services.overview().lines(filters.organization(own.id()), filters.day());
        filters.owners(lines);
        List<PolicyLine> shown = lines.stream().filter(filters::shows).toList();
        grid.setItems(shown);
        choose(null);
        shown.stream()
                .filter(l -> key.filter(l.declaration().key()::equals).isPresent())
                .findFirst()
                .ifPresent(grid::select);
    }

    private Optional<PolicyLine> selected() {
        return grid.asSingleSelect().getOptionalValue();
    }

    private void choose(@Nullable PolicyLine line) {
        boolean changeable = line != null && line.declaration().rule() != PolicyRule.FIXED;
        chosen.setText(line == null ? getTranslation("policies.choose") : line.title());
        set.setEnabled(changeable);
        propose.setEnabled(changeable);
        history.setEnabled(line != null);
    }

    private void set(PolicyLine line) {
        open(
                "policies.form.title",
                line,
                new SetPolicyForm(services, line, own.id(), filters.below()),
                "policies.saved");
    }

    private void propose(PolicyLine line) {
        open("policies.form.propose", line, new ProposePolicyForm(services.proposals(), line), "policies.proposed");
    }

    private void open(String titleKey, PolicyLine line, PolicyValueForm form, String doneKey) {
        new FormDialog(getTranslation(titleKey, line.title()), form, "action.save", () -> {
                    Notices.done(getTranslation(doneKey));
                    signalled();
                })
                .open();
    }
}
