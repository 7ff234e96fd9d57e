package org.zhibu.server.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.shell.HomeView;
import org.zhibu.server.shell.MainLayout;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.web.Session;

/** The own password. At the first sign-in it is the only page that opens. */
@Route(value = "password", layout = MainLayout.class)
@PermitAll
public class PasswordView extends Page {
    private static final long serialVersionUID = 1L;

    PasswordView(SignIn signIn, Session session, TenantContext tenants) {
        super("password.title");
        SignedIn user = tenants.signedIn().orElseThrow();
        hint(getTranslation(user.mustChange() ? "password.first" : "password.hint"));
        PasswordForm form = new PasswordForm(true, (current, wanted) -> {
            session.replace(signIn.changePassword(user, current, wanted));
            if (user.mustChange()) {
                getUI().ifPresent(ui -> ui.getPage().setLocation("."));
            } else {
                Notices.done(getTranslation("password.changed"));
                getUI().ifPresent(ui -> ui.navigate(HomeView.class));
            }
        });
        Button save = new Button(getTranslation("password.change"), e -> {
            form.submit();
            e.getSource().setEnabled(true);
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        Div sheet = new Div(form, save);
        sheet.addClassNames("panel", "narrow");
        add(sheet);
    }
}
