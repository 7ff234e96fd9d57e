package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.zhibu.api.people.Sex;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.ActivationSlip;
import org.zhibu.server.account.Secretaries;
import org.zhibu.server.organization.OrganizationNode;

/** Opens the entry of the first secretary of an organisation below. */
class SecretaryForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Secretaries secretaries;
    private final transient OrganizationNode node;
    private final transient Consumer<ActivationSlip> then;
    private final TextField name;
    private final Select<Sex> sex;
    private final TextField login;

    SecretaryForm(Secretaries secretaries, OrganizationNode node, Consumer<ActivationSlip> then) {
        this.secretaries = secretaries;
        this.node = node;
        this.then = then;
        name = text("name", "organization.secretary.name", 60, true);
        sex = choice("sex", "organization.secretary.sex", List.of(Sex.values()), true);
        sex.setItemLabelGenerator(s -> getTranslation("sex." + s));
        login = text("login", "organization.secretary.login", 40, true);
        login.setValue(Secretaries.LOGIN);
        login.setHelperText(getTranslation("organization.secretary.login.help"));
    }

    @Override
    protected void save() {
        then.accept(
                secretaries.open(node.id(), stripped(name), Objects.requireNonNull(sex.getValue()), stripped(login)));
    }
}
