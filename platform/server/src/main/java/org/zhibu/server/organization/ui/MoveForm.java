package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.organization.FoundInTree;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.OrganizationTree;
import org.zhibu.server.organization.TreeChanges;

/** Chooses under which organisation another one shall stand. */
class MoveForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient TreeChanges changes;
    private final transient OrganizationNode node;
    private final ComboBox<FoundInTree> parent;

    MoveForm(OrganizationTree tree, TreeChanges changes, OrganizationNode node) {
        this.changes = changes;
        this.node = node;
        parent = search("parent", "organization.newParent", true);
        parent.setHelperText(getTranslation("organization.newParent.help"));
        parent.setItemLabelGenerator(
                f -> f.path().isEmpty() ? f.node().name() : f.node().name() + " · " + f.path());
        parent.setItems(query ->
                tree.possibleParents(node, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setColspan(parent, 2);
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        changes.move(
                node.id(),
                node.version(),
                Objects.requireNonNull(parent.getValue()).node().id());
    }
}
