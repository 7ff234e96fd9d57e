package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.PersonOrder;
import org.zhibu.server.people.PersonRow;
import org.zhibu.server.people.Register;
import org.zhibu.server.people.RosterExport;
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
    private final Grid<PersonRow> grid = new Grid<>();
    private final PeopleFilter filter;
    private final Span chosen = new Span();
    private final Button change = new Button(getTranslation("action.edit"), VaadinIcon.EDIT.create());
    private final Button decide = new Button(getTranslation("people.decide"), VaadinIcon.GAVEL.create());

    PeopleView(
            Register register, StatusHistory history, RosterExport export, Organizations organizations, Access access) {
        super("people.title");
        this.register = register;
        this.history = history;
        groups = organizations.groups();
        hint(getTranslation("people.hint"));
        filter = new PeopleFilter(groups, this::refresh);
        columns();
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
        RouterLink roster = new RouterLink(getTranslation("roster.open"), RosterImportView.class);
        roster.addClassName("button-link");
        roster.setVisible(mayChange);
        actions(filter, download(export), roster, add);
        Div bar = new Div(chosen, change, decide);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        add(bar, grid);
        register.list(filter.value(), PersonOrder.NAME, true, 0, 1).stream()
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    /** The search leads here with what was looked for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("text").ifPresent(filter::text);
    }

    private void columns() {
        grid.addColumn(r -> r.person().name())
                .setHeader(getTranslation("people.name"))
                .setSortProperty(PersonOrder.NAME.name())
                .setWidth("8rem");
        grid.addColumn(r -> getTranslation("sex." + r.person().sex()))
                .setHeader(getTranslation("people.sex"))
                .setSortProperty(PersonOrder.SEX.name())
                .setWidth("5.5rem");
        grid.addColumn(r -> r.person().birthDate() == null
                        ? ""
                        : r.person().birthDate().toString())
                .setHeader(getTranslation("people.birthDate"))
                .setSortProperty(PersonOrder.BIRTH.name())
                .setWidth("7rem");
        grid.addColumn(r -> getTranslation("politicalStatus." + r.person().status()))
                .setHeader(getTranslation("people.status"))
                .setSortProperty(PersonOrder.STATUS.name())
                .setWidth("8rem");
        grid.addColumn(PersonRow::groupName)
                .setHeader(getTranslation("people.group"))
                .setSortProperty(PersonOrder.GROUP.name())
                .setWidth("9rem");
        grid.addColumn(r -> r.leftOn() == null ? "" : r.leftOn().toString())
                .setHeader(getTranslation("people.leftOn"))
                .setWidth("7rem");
        grid.setItems(this::page, query -> register.count(filter.value()));
        grid.setEmptyStateText(getTranslation("people.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("people.title"));
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
    }

    private Stream<PersonRow> page(Query<PersonRow, Void> query) {
        PersonFilter wanted = filter.value();
        PersonOrder order = query.getSortOrders().isEmpty()
                ? PersonOrder.NAME
                : PersonOrder.valueOf(query.getSortOrders().getFirst().getSorted());
        boolean ascending = query.getSortOrders().isEmpty()
                || query.getSortOrders().getFirst().getDirection() == SortDirection.ASCENDING;
        return register.list(wanted, order, ascending, query.getOffset(), query.getLimit()).stream();
    }

    private Anchor download(RosterExport export) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] sheet = export.xlsx(filter.value());
                    return new DownloadResponse(
                            new ByteArrayInputStream(sheet),
                            getTranslation("people.title") + ".xlsx",
                            Spreadsheet.CONTENT_TYPE,
                            sheet.length);
                }),
                getTranslation("action.export"));
        link.addClassName("button-link");
        return link;
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

    private void saved() {
        Notices.done(getTranslation("people.saved"));
        refresh();
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }
}
