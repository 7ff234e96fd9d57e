package org.zhibu.server.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.server.account.ui.PasswordView;
import org.zhibu.server.account.ui.SignInView;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/**
 * Asks for a page's permission before the page is made. A page that nobody declared is refused to all, so that a forgotten
 * declaration is found at the first look and not by the wrong person. Services ask again.
 */
@Component
class PageGuard implements BeforeEnterListener {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PageGuard.class);

    private final transient TenantContext tenants;
    private final transient Access access;
    private final transient PlatformPages pages;
    private final transient SessionRoutes routes;

    PageGuard(TenantContext tenants, Access access, PlatformPages pages, SessionRoutes routes) {
        this.tenants = tenants;
        this.access = access;
        this.pages = pages;
        this.routes = routes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> view = event.getNavigationTarget();
        Optional<SignedIn> user = tenants.signedIn();
        if (event.isErrorEvent() || user.isEmpty()) {
            return; // whoever is not signed in has been sent to the sign-in page by the access control before
        }
        if (view.equals(SignInView.class) && signedInForRequest()) {
            event.forwardTo(HomeView.class);
        } else if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return;
        } else if (user.get().mustChange() && !view.equals(PasswordView.class)) {
            event.forwardTo(PasswordView.class);
        } else if (!allowed(view)) {
            event.rerouteToError(new NoPermissionException(), "");
        }
    }

    /** The access control goes by the request; to disagree with it would send the user to and fro for ever. */
    private static boolean signedInForRequest() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getUserPrincipal() != null;
    }

    private boolean allowed(Class<?> view) {
        Optional<Permission> permission = pages.of(view)
                .map(PlatformPage::permission)
                .or(() -> routes.viewOf(view).map(ModuleView::permission));
        if (permission.isEmpty()) {
            LOG.error("No PlatformPage is declared for {}; nobody can open it", view.getName());
        }
        return permission.filter(access::has).isPresent();
    }
}
