package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.Fields;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.organization.GroupRow;
import org.zhibu.server.organization.Groups;

/** Members of a group: to be added from those without one, and taken out. */
class GroupMembersDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Groups groups;
    private final transient People people;
    private final GroupId group;
    private final Grid<PersonSummary> grid = new Grid<>();
    private final ComboBox<PersonSummary> add = new ComboBox<>();

    GroupMembersDialog(Groups groups, People people, GroupRow group, Runnable onClose) {
        this.groups = groups;
        this.people = people;
        this.group = group.id();
        setHeaderTitle(getTranslation("group.members.of", group.name()));
        addClassName("wide-dialog");
        add.setLabel(getTranslation("group.members.add"));
        add.setItemLabelGenerator(p -> Fields.person(this, p));
        add.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                Notices.attempt(() -> groups.assign(e.getValue().id(), this.group));
                show();
            }
        });
        grid.addColumn(PersonSummary::name).setHeader(getTranslation("people.name"));
        grid.addColumn(p -> getTranslation("politicalStatus." + p.status())).setHeader(getTranslation("people.status"));
        grid.addComponentColumn(this::takeOut).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("group.members.empty"));
        add(add, grid);
        getFooter().add(new Button(getTranslation("action.close"), e -> close()));
        addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                onClose.run();
            }
        });
        show();
    }

    private Button takeOut(PersonSummary person) {
        Button button = new Button(getTranslation("group.members.remove"), e -> {
            Notices.attempt(() -> groups.assign(person.id(), null));
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(button.getText() + " " + person.name());
        return button;
    }

    private void show() {
        List<PersonSummary> all = people.members(Optional.empty());
        grid.setItems(all.stream().filter(p -> group.equals(p.group())).toList());
        add.setItems(all.stream().filter(p -> p.group() == null).toList());
    }
}
