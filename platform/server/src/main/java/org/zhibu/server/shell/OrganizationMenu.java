package org.zhibu.server.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.web.Session;

/** The organisation one is in, and the way into the others that the same person belongs to. */
class OrganizationMenu extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    OrganizationMenu(SignedIn user, SignIn signIn, Session session) {
        getContent().addClassName("portal-organization");
        List<SignIn.Entry> others = signIn.entriesOf(user).stream()
                .filter(e -> e.id() != user.organizationNumber())
                .toList();
        Span name = new Span(user.organizationName());
        name.addClassName("portal-organization-name");
        name.setTitle(user.organizationName());
        if (others.isEmpty()) {
            getContent().add(name);
            return;
        }
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem here = bar.addItem(name);
        here.add(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        here.setAriaLabel(getTranslation("shell.switch", user.organizationName()));
        others.forEach(other -> here.getSubMenu()
                .addItem(
                        other.name(),
                        e -> Notices.attempt(() -> {
                            SignedIn there = signIn.switchTo(user, other.id());
                            UI window = e.getSource().getUI().orElseThrow();
                            leaveOtherWindows(window);
                            session.enter(there);
                            Preference.ORGANIZATION.keep(other.code());
                            window.getPage().setLocation(".");
                        })));
        getContent().add(bar);
    }

    /**
     * Other windows of the browser share the session, so whatever is saved in them would go to the new organisation. They load
     * again, and their old pages are closed.
     */
    private static void leaveOtherWindows(UI here) {
        here.getSession().getUIs().stream().filter(ui -> ui != here).forEach(ui -> {
            ui.getPage().setLocation(".");
            ui.push();
            ui.close();
        });
    }
}
