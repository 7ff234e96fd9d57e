package org.zhibu.server.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.Activation;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.SignIn;

/** Organisation and one-time code. */
class CodeForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int CODE_LENGTH = 20;

    private final transient Activation activation;
    private final transient Clock clock;
    private final transient Consumer<Activation.Invited> next;
    private final ComboBox<FoundOrganization> organization;
    private final TextField code;

    CodeForm(Activation activation, SignIn signIn, Clock clock, Consumer<Activation.Invited> next) {
        setMaxColumns(1);
        this.activation = activation;
        this.clock = clock;
        this.next = next;
        organization = search("organization", "signIn.organization", true);
        OrganizationField.prepare(organization, signIn);
        code = text("code", "activation.code", CODE_LENGTH, true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.addClassName("code-field");
    }

    void preset(Optional<FoundOrganization> chosen) {
        chosen.ifPresentOrElse(
                o -> {
                    organization.setValue(o);
                    code.focus();
                },
                organization::focus);
    }

    @Override
    protected void save() {
        switch (activation.look(organization.getValue(), code.getValue())) {
            case Activation.Invited invited -> next.accept(invited);
            case Activation.Unknown unknown ->
                throw new RefusedException(
                        Finding.block("", "activation.unknown").at("code"));
            case Activation.Locked locked -> throw SignInForm.locked(locked.until(), clock);
        }
    }
}
