package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.organization.GroupRow;
import org.zhibu.server.organization.Groups;
import org.zhibu.server.shell.MainLayout;

/** Groups of a branch: who leads them, who belongs to them, and what rules say of their size. */
@Route(value = "groups", layout = MainLayout.class)
@PermitAll
public class GroupsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Groups groups;
    private final transient People people;
    private final Grid<GroupRow> grid = new Grid<>();
    private final Div findings = new Div();
    private final Span chosen = new Span();
    private final Button change = button("action.edit", VaadinIcon.EDIT, this::change);
    private final Button members = button("group.members", VaadinIcon.USERS, this::members);
    private final Button close = button("group.close", VaadinIcon.ARCHIVE, this::close);

    GroupsView(Groups groups, People people) {
        super("group.title");
        this.groups = groups;
        this.people = people;
        hint(getTranslation("group.hint"));
        Button found = new Button(getTranslation("group.found"), VaadinIcon.PLUS.create(), e -> open(null));
        found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        found.addClassName("opens-form");
        change.addClassName("opens-form");
        actions(found);
        grid.addColumn(GroupRow::name).setHeader(getTranslation("group.name")).setWidth("11rem");
        grid.addColumn(GroupRow::leaderName)
                .setHeader(getTranslation("group.leader"))
                .setWidth("7rem");
        grid.addColumn(g -> getTranslation("group.membersOf", g.members(), g.fullMembers()))
                .setHeader(getTranslation("group.members"))
                .setWidth("9rem");
        grid.addColumn(GroupRow::hostEntity)
                .setHeader(getTranslation("group.host"))
                .setWidth("10rem");
        grid.addColumn(GroupRow::foundedOn)
                .setHeader(getTranslation("group.foundedOn"))
                .setWidth("7rem");
        grid.setItems(query -> groups.list(query.getOffset(), query.getLimit()).stream(), query -> groups.count());
        grid.setEmptyStateText(getTranslation("group.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("group.title"));
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        Div bar = new Div(chosen, members, change, close);
        chosen.addClassName("selection-name");
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        add(bar, findings, grid);
        groups.list(0, 1).stream().findFirst().ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    private void choose(@Nullable GroupRow group) {
        chosen.setText(group == null ? getTranslation("group.choose") : group.name());
        for (Button b : new Button[] {change, members, close}) {
            b.setEnabled(group != null);
        }
        findings.removeAll();
        findings.add(FindingsPanel.of(groups.awayTogether()));
        if (group != null) {
            findings.add(FindingsPanel.of(groups.findings(group)));
        }
    }

    private void change(GroupRow group) {
        open(group);
    }

    private void open(@Nullable GroupRow group) {
        new FormDialog(
                        getTranslation(group == null ? "group.found" : "group.change"),
                        new GroupForm(groups, people, group),
                        "action.save",
                        this::changed)
                .open();
    }

    private void members(GroupRow group) {
        new GroupMembersDialog(groups, people, group, this::changed).open();
    }

    private void close(GroupRow group) {
        Confirm.ask(
                this,
                getTranslation("group.close.ask", group.name()),
                getTranslation("group.close.text"),
                "group.close",
                true,
                () -> {
                    Notices.attempt(() -> groups.close(group.id(), group.version()));
                    changed();
                });
    }

    private void changed() {
        GroupRow before = grid.asSingleSelect().getValue();
        grid.getDataProvider().refreshAll();
        groups.list(0, groups.count()).stream()
                .filter(g -> before != null && g.id().equals(before.id()))
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, grid::deselectAll);
    }

    private Button button(String key, VaadinIcon icon, Consumer<GroupRow> act) {
        return new Button(
                getTranslation(key),
                icon.create(),
                e -> grid.asSingleSelect().getOptionalValue().ifPresent(act));
    }
}
