package org.zhibu.server.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.Session;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.account.SignInResult;

/** Organisation, login, password. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    SignInView(SignIn signIn, Session session) {
        ComboBox<FoundOrganization> organization = new ComboBox<>(getTranslation("signIn.organization"));
        organization.setItemLabelGenerator(FoundOrganization::name);
        organization.setItems(query -> signIn.findOrganizations(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        TextField login = new TextField(getTranslation("signIn.login"));
        PasswordField password = new PasswordField(getTranslation("signIn.password"));
        Button enter = new Button(getTranslation("signIn.enter"), e -> {
            SignInResult result = signIn.signIn(organization.getValue(), login.getValue(), password.getValue());
            if (result instanceof SignInResult.Welcome welcome) {
                session.begin(welcome.user());
                getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
            }
        });
        add(organization, login, password, enter);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signIn.title");
    }
}
