package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.organization.OrganizationChange;
import org.zhibu.server.organization.OrganizationForm;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.TreeChanges;

/** Changes name, kind, form and district. */
class ChangeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient TreeChanges changes;
    private final transient OrganizationNode node;
    private final TextField name;
    private final Select<OrganizationKind> kind;
    private final Select<OrganizationForm> form;
    private final TextField district;

    ChangeForm(TreeChanges changes, OrganizationNode node) {
        this.changes = changes;
        this.node = node;
        name = text("name", "organization.name", TreeChanges.MAX_NAME, true);
        kind = choice("kind", "organization.kind", List.of(OrganizationKind.values()), true);
        kind.setItemLabelGenerator(k -> getTranslation("organizationKind." + k));
        form = choice("form", "organization.form", List.of(OrganizationForm.values()), true);
        form.setItemLabelGenerator(f -> getTranslation("organizationForm." + f));
        district = text("district", "organization.district", TreeChanges.MAX_NAME, false);
        name.setValue(node.name());
        kind.setValue(node.kind());
        form.setValue(node.form());
        district.setValue(node.district());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        changes.change(new OrganizationChange(
                node.id(),
                node.version(),
                stripped(name),
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(form.getValue()),
                stripped(district)));
    }
}
