package org.zhibu.server.account.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.AccountRow;
import org.zhibu.server.account.Accounts;
import org.zhibu.server.account.ActivationSlip;
import org.zhibu.server.account.HeldPost;

/** Opens an entry for a person: a login is proposed, a code comes back. */
class OpenAccountForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MAX_LOGIN = 40;

    private final transient Accounts accounts;
    private final transient AccountRow row;
    private final transient Consumer<ActivationSlip> then;
    private final TextField login;

    OpenAccountForm(Accounts accounts, AccountRow row, Consumer<ActivationSlip> then) {
        this.accounts = accounts;
        this.row = row;
        this.then = then;
        login = text("login", "posts.login", MAX_LOGIN, true);
        login.setHelperText(getTranslation("posts.login.help"));
        login.setValue(
                accounts.proposeLogin(row.posts().stream().map(HeldPost::post).toList()));
    }

    @Override
    protected void save() {
        then.accept(accounts.open(row.person(), stripped(login)));
    }
}
