package org.zhibu.server.account;

import org.zhibu.server.tenant.SignedIn;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a user into the web session and takes the user out of it. Called by pages, on a request's thread. */
@Component
public class Session {
    private final SecurityContextRepository repository;

    Session(SecurityContextRepository repository) {
        this.repository = repository;
    }

    /** Begins the user's session under a new session id. */
    public void begin(SignedIn user) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        replace(user);
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

    /** Ends the session. */
    public void end() {
        SecurityContextHolder.clearContext();
        VaadinSession session = VaadinSession.getCurrent();
        session.getSession().invalidate();
        session.close();
    }
}
