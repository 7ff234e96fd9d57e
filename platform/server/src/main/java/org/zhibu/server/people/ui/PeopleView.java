package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.PersonOrder;
import org.zhibu.server.people.PersonRow;
import org.zhibu.server.people.Register;
import org.zhibu.server.people.RegisterChecks;
import org.zhibu.server.people.Roster;
import org.zhibu.server.people.RosterExport;
import org.zhibu.server.people.SavedViews;
import org.zhibu.server.roster.ui.RosterImportView;
import org.zhibu.server.shell.MainLayout;

/** The register of people. */
@Route(value = "people", layout = MainLayout.class)
@PermitAll
public class PeopleView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final transient StatusHistory history;
    private final transient List<PartyGroup> groups;
    private final PeopleFilter filter;
    private final RosterGrid grid;
    private final RosterTools tools;
    private Roster roster = Roster.ALL;
    private final Span chosen = new Span();
    private final Button change = new Button(getTranslation("action.edit"), VaadinIcon.EDIT.create());
    private final Button decide = new Button(getTranslation("people.decide"), VaadinIcon.GAVEL.create());

    PeopleView(
            Register register,
            StatusHistory history,
            RosterExport export,
            SavedViews views,
            RegisterChecks checks,
            Organizations organizations,
            Access access) {
        super("people.title");
        this.register = register;
        this.history = history;
        groups = organizations.groups();
        hint(getTranslation("people.hint"));
        filter = new PeopleFilter(groups, this::filtered);
        grid = new RosterGrid(register, filter::value);
        tools = new RosterTools(views, filter::value, grid::show, this::show);
        tools.usual(roster);
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        Button add = new Button(getTranslation("people.add"), VaadinIcon.PLUS.create(), e -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClassName("opens-form");
        change.addClassName("opens-form");
        change.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::open));
        decide.addClassName("opens-form");
        decide.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::decide));
        boolean mayChange = access.has(PlatformPermissions.MANAGE_PEOPLE);
        for (Button button : new Button[] {add, change, decide}) {
            button.setVisible(mayChange);
        }
        RouterLink importing = new RouterLink(getTranslation("roster.open"), RosterImportView.class);
        importing.addClassName("button-link");
        importing.setVisible(mayChange);
        actions(tools, download(export), importing, add);
        Div bar = new Div(chosen, change, decide);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        add(new RegisterCheckPanel(checks, () -> filter.roster(Roster.TO_CHECK), this::refresh), filter, bar, grid);
        register.list(filter.value(), PersonOrder.NAME, true, 0, 1).stream()
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    /** The search leads here with what was looked for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("text").ifPresent(filter::text);
    }

    private Anchor download(RosterExport export) {
        return Downloads.xlsx(
                getTranslation("action.export"),
                getTranslation("people.title"),
                () -> export.xlsx(filter.value(), tools.chosen()));
    }

    private void choose(@Nullable PersonRow row) {
        chosen.setText(
                row == null ? getTranslation("people.choose") : row.person().name());
        change.setEnabled(row != null && row.leftOn() == null);
        decide.setEnabled(row != null && row.leftOn() == null);
    }

    private void open(@Nullable PersonRow row) {
        Notices.attempt(() -> new FormDialog(
                        getTranslation(row == null ? "people.add" : "people.change"),
                        new PersonForm(
                                register,
                                groups,
                                row == null ? null : register.entry(row.person().id())),
                        "action.save",
                        this::saved)
                .open());
    }

    private void decide(PersonRow row) {
        new FormDialog(
                        getTranslation("people.decide.title", row.person().name()),
                        new DecisionForm(
                                history, row.person().id(), row.person().status()),
                        "people.decide",
                        this::saved)
                .open();
    }

    /** A kept view. */
    private void show(PersonFilter kept) {
        filter.show(kept);
        roster = kept.roster();
        refresh();
    }

    /** Another roster comes with its usual columns; what the user chose for the same one stays. */
    private void filtered() {
        Roster wanted = filter.value().roster();
        if (wanted != roster) {
            roster = wanted;
            tools.usual(wanted);
        }
        refresh();
    }

    private void saved() {
        Notices.done(getTranslation("people.saved"));
        refresh();
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }
}
