package org.zhibu.server.account.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.SignIn;

/** A new password, twice; and the present one, where there is one. */
class PasswordForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<String, String> change;
    private final PasswordField current;
    private final PasswordField wanted;
    private final PasswordField repeat;

    /** @param change takes the present password, empty when it is not asked, and the wanted one */
    PasswordForm(boolean asksCurrent, BiConsumer<String, String> change) {
        setMaxColumns(1);
        this.change = change;
        current = asksCurrent
                ? password("current", "password.current", Autocomplete.CURRENT_PASSWORD)
                : new PasswordField();
        wanted = password("wanted", "password.wanted", Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("password.rule", SignIn.MIN_PASSWORD));
        repeat = password("repeat", "password.repeat", Autocomplete.NEW_PASSWORD);
    }

    @Override
    protected void save() {
        if (!wanted.getValue().equals(repeat.getValue())) {
            throw new RefusedException(Finding.block("", "password.differs").at("repeat"));
        }
        change.accept(current.getValue(), wanted.getValue());
    }
}
