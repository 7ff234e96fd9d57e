package org.zhibu.server.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.account.SignInResult;
import org.zhibu.server.tenant.SignedIn;

/** Organisation, login, password. What was typed stays when they do not fit together. */
class SignInForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int LOGIN_LENGTH = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient SignIn signIn;
    private final transient Clock clock;
    private final transient Consumer<SignedIn> welcome;
    private final ComboBox<FoundOrganization> organization;
    private final TextField login;
    private final PasswordField password;

    SignInForm(SignIn signIn, Clock clock, Consumer<SignedIn> welcome) {
        setMaxColumns(1);
        this.signIn = signIn;
        this.clock = clock;
        this.welcome = welcome;
        organization = search("organization", "signIn.organization", true);
        OrganizationField.prepare(organization, signIn);
        login = text("login", "signIn.login", LOGIN_LENGTH, true);
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        password = password("password", "signIn.password", Autocomplete.CURRENT_PASSWORD);
    }

    /** Chooses the organisation for the user, who goes on with the login. */
    void preset(Optional<FoundOrganization> chosen) {
        chosen.ifPresentOrElse(
                o -> {
                    organization.setValue(o);
                    login.focus();
                },
                organization::focus);
    }

    FoundOrganization organization() {
        return organization.getValue();
    }

    @Override
    protected void save() {
        switch (signIn.signIn(organization.getValue(), login.getValue(), password.getValue())) {
            case SignInResult.Welcome found -> welcome.accept(found.user());
            case SignInResult.Wrong wrong -> throw new RefusedException(Finding.block("", "signIn.wrong"));
            case SignInResult.Locked locked -> throw locked(locked.until(), clock);
        }
    }

    /** Says when to try again. */
    static RefusedException locked(Instant until, Clock clock) {
        // a part of a second would make "try again at" a little too early
        String time = TIME.format(until.plusMillis(999).atZone(clock.getZone()));
        return new RefusedException(Finding.block("", "signIn.locked", time));
    }
}
