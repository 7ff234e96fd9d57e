package org.zhibu.server.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.zhibu.api.ui.Confirm;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.account.ui.PasswordView;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.text.Bundles;
import org.zhibu.server.web.Session;

/** What concerns the user: password, language, light or dark, the way out. */
class UserMenu extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    UserMenu(SignedIn user, SignIn signIn, Session session) {
        getContent().addClassName("portal-user");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Span name = new Span(user.personName());
        name.addClassName("portal-user-name");
        MenuItem me = bar.addItem(VaadinIcon.USER.create());
        me.add(name);
        me.setAriaLabel(getTranslation("shell.user", user.personName()));
        SubMenu menu = me.getSubMenu();
        menu.addItem(
                getTranslation("password.title"), e -> window(e.getSource()).navigate(PasswordView.class));
        addLanguages(menu);
        addSchemes(menu);
        menu.addComponent(new Hr());
        menu.addItem(
                getTranslation("shell.signOutEverywhere"),
                e -> Confirm.ask(
                        this,
                        getTranslation("shell.signOutEverywhere.ask"),
                        getTranslation("shell.signOutEverywhere.text"),
                        "shell.signOutEverywhere",
                        false,
                        () -> {
                            signIn.signOutEverywhere(user);
                            leave(session);
                        }));
        menu.addItem(getTranslation("shell.signOut"), e -> leave(session));
        getContent().add(bar);
    }

    private void addLanguages(SubMenu menu) {
        SubMenu languages = menu.addItem(getTranslation("shell.language")).getSubMenu();
        for (Locale locale : Bundles.LOCALES) {
            MenuItem item = languages.addItem(getTranslation("shell.language." + locale.getLanguage()), e -> {
                Preference.LANGUAGE.keep(locale.toLanguageTag());
                window(e.getSource()).getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(getLocale().getLanguage()));
        }
    }

    private void addSchemes(SubMenu menu) {
        String present = Preference.SCHEME.read(VaadinRequest.getCurrent()).orElse("light");
        SubMenu schemes = menu.addItem(getTranslation("shell.scheme")).getSubMenu();
        MenuItem light = schemes.addItem(getTranslation("shell.scheme.light"));
        MenuItem dark = schemes.addItem(getTranslation("shell.scheme.dark"));
        light.setCheckable(true);
        dark.setCheckable(true);
        light.setChecked(present.equals("light"));
        dark.setChecked(present.equals("dark"));
        light.addClickListener(e -> choose(ColorScheme.Value.LIGHT, light, dark));
        dark.addClickListener(e -> choose(ColorScheme.Value.DARK, dark, light));
    }

    private void choose(ColorScheme.Value scheme, MenuItem chosen, MenuItem other) {
        window(chosen).getPage().setColorScheme(scheme);
        Preference.SCHEME.keep(scheme.getValue());
        chosen.setChecked(true);
        other.setChecked(false);
    }

    private void leave(Session session) {
        window(this).getPage().setLocation("sign-in");
        session.end();
    }

    private static UI window(com.vaadin.flow.component.Component here) {
        return here.getUI().orElseThrow();
    }
}
