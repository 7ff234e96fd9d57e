package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.organization.GroupChange;
import org.zhibu.server.organization.GroupRow;
import org.zhibu.server.organization.Groups;
import org.zhibu.server.organization.TreeChanges;

/** Name, place and leader of a group. Only full members can be chosen as leader (ORG-09). */
class GroupForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Groups groups;
    private final transient @Nullable GroupRow group;
    private final TextField name;
    private final TextField host;
    private final ComboBox<PersonSummary> leader;

    /** @param group null to found one */
    GroupForm(Groups groups, People people, @Nullable GroupRow group) {
        this.groups = groups;
        this.group = group;
        name = text("name", "group.name", TreeChanges.MAX_NAME, true);
        host = text("hostEntity", "group.host", TreeChanges.MAX_NAME, false);
        host.setHelperText(getTranslation("group.host.help"));
        leader = search("leader", "group.leader", false);
        leader.setHelperText(getTranslation("group.leader.help"));
        leader.setItemLabelGenerator(p -> Fields.person(this, p));
        leader.setClearButtonVisible(true);
        List<PersonSummary> full = people.members(Optional.empty()).stream()
                .filter(p -> p.status() == PoliticalStatus.FULL)
                .filter(p -> p.group() == null || (group != null && p.group().equals(group.id())))
                .toList();
        leader.setItems(full);
        if (group != null) {
            name.setValue(group.name());
            host.setValue(group.hostEntity());
            full.stream().filter(p -> p.id().equals(group.leader())).findFirst().ifPresent(leader::setValue);
        }
    }

    @Override
    public boolean editsRecord() {
        return group != null;
    }

    @Override
    protected void save() {
        PersonSummary chosen = leader.getValue();
        GroupChange wanted = new GroupChange(stripped(name), stripped(host), chosen == null ? null : chosen.id());
        if (group == null) {
            groups.found(wanted);
        } else {
            groups.change(group.id(), group.version(), wanted);
        }
    }
}
