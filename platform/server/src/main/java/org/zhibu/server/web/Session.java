package org.zhibu.server.web;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** Puts a user into the web session and takes the user out of it. Called by pages, on a request's thread. */
@Component
public class Session {
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final SecurityContextRepository repository;
    private final TenantContext tenants;
    private final Audit audit;

    Session(SecurityContextRepository repository, TenantContext tenants, Audit audit) {
        this.repository = repository;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** Begins the user's session under a new session id. Returns the address to go to, without leading slash. */
    public String begin(SignedIn user) {
        String wanted = wantedAddress();
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        replace(user);
        audit.record(entry("account.signIn", user));
        return wanted;
    }

    /** Goes on with the same session as another user record: another organisation, or a new epoch. */
    public void replace(SignedIn user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, List.of(new SimpleGrantedAuthority("ROLE_USER"))));
        SecurityContextHolder.setContext(context);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        repository.saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
    }

    /** As {@link #replace} in another organisation of the same person. */
    public void enter(SignedIn user) {
        replace(user);
        audit.record(entry("account.enter", user));
    }

    /** Ends the session. */
    public void end() {
        tenants.signedIn().ifPresent(user -> audit.record(entry("account.signOut", user)));
        SecurityContextHolder.clearContext();
        VaadinSession session = VaadinSession.getCurrent();
        session.getSession().invalidate();
        session.close();
    }

    private static AuditEntry entry(String act, SignedIn user) {
        return AuditEntry.of(act, user.personName()).about("person", user.person());
    }

    /**
     * Where the user wanted to go before being asked to sign in. It comes from the session, where the portal itself kept it, never
     * from the address, and only its path and query are used: nobody can send a user elsewhere by a prepared link.
     */
    private static String wantedAddress() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        Object saved = session.getAttribute(SAVED_REQUEST);
        Object navigated = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(SAVED_REQUEST);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        Optional<String> address = saved instanceof SavedRequest request
                ? Optional.of(request.getRedirectUrl())
                : Optional.ofNullable(navigated).map(Object::toString);
        return address.map(Session::inside).orElse("");
    }

    /** The part of an address that stays inside of the portal. */
    static String inside(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return "";
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^[/\\\\]+", "");
        if (path.startsWith("sign-in") || path.contains(":") || path.contains("\\")) {
            return "";
        }
        String query = uri.getRawQuery();
        boolean own = query == null || query.equals("continue") || query.startsWith("v-r=");
        return own ? path : path + "?" + query.replaceFirst("&continue$", "");
    }
}
