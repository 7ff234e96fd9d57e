package org.zhibu.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.account.ui.SignInView;
import org.zhibu.server.search.Search;
import org.zhibu.server.search.ui.SearchButton;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.web.Session;

/**
 * The frame around every page: where one is and who one is on top, where one can go at the left. Open to all, because "not found"
 * stands in it too; without a user it shows a way to sign in and nothing else.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout implements ModulesListener, InboxListener {
    private static final long serialVersionUID = 1L;

    private static final String CONTENT_ID = "content";

    private final transient PortalMenu menu;
    private final Optional<SignedIn> user;
    private final Div entries = new Div();

    MainLayout(TenantContext tenants, PortalMenu menu, SignIn signIn, Session session, Search search) {
        this.menu = menu;
        this.user = tenants.signedIn();
        addClassName("portal");
        setPrimarySection(Section.NAVBAR);
        Header bar = new Header();
        bar.addClassName("portal-bar");
        addToNavbar(skipLink());
        if (user.isPresent()) {
            DrawerToggle toggle = new DrawerToggle();
            toggle.setAriaLabel(getTranslation("shell.menu"));
            bar.add(toggle, brand(), new OrganizationMenu(user.get(), signIn, session));
            if (!user.get().mustChange()) {
                bar.add(new SearchButton(search));
            }
            bar.add(new UserMenu(user.get(), signIn, session));
            Nav nav = new Nav(entries);
            nav.setAriaLabel(getTranslation("shell.menu"));
            entries.addClassName("portal-menu");
            addToDrawer(new Scroller(nav));
            modulesChanged();
        } else {
            bar.add(brand(), new RouterLink(getTranslation("signIn.title"), SignInView.class));
            setDrawerOpened(false);
        }
        addToNavbar(bar);
    }

    /** Draws the menu again after a module was switched on or off. */
    @Override
    public final void modulesChanged() {
        entries.removeAll();
        if (user.isEmpty() || user.get().mustChange()) {
            return;
        }
        entries.add(PortalMenu.block(
                "", List.of(new PortalMenu.Entry(getTranslation("home.title"), "", VaadinIcon.HOME_O, false, 0))));
        List<PortalMenu.Entry> modules = menu.modules();
        if (!modules.isEmpty()) {
            entries.add(PortalMenu.block(getTranslation("shell.menu.modules"), modules));
        }
        List<PortalMenu.Entry> platform = menu.platform();
        if (!platform.isEmpty()) {
            entries.add(PortalMenu.block(getTranslation("shell.menu.platform"), platform));
        }
    }

    /** The number of open tasks stands in the menu. */
    @Override
    public final void inboxChanged() {
        modulesChanged();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", CONTENT_ID).setAttribute("tabindex", "-1");
    }

    private Component brand() {
        Span mark = new Span(getTranslation("app.mark"));
        mark.addClassName("portal-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("app.name"));
        name.addClassName("portal-name");
        RouterLink home = new RouterLink("", HomeView.class);
        home.addClassName("portal-brand");
        home.getElement().setAttribute("aria-label", getTranslation("app.name"));
        home.add(mark, name);
        return home;
    }

    /** Jumps over bar and menu. A plain link would be taken for a navigation. */
    private Component skipLink() {
        Anchor skip = new Anchor("#" + CONTENT_ID, getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0)?.focus(); })",
                        CONTENT_ID);
        return skip;
    }
}
