package org.zhibu.server.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.shell.Preference;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.web.Session;

/** The way in. {@code ?org=CODE} presets the organisation; otherwise it is the one signed in to last on this machine. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends EntryPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient Session session;
    private final SignInForm form;

    SignInView(SignIn signIn, Session session, Clock clock) {
        super("signIn.title");
        this.signIn = signIn;
        this.session = session;
        form = new SignInForm(signIn, clock, this::enter);
        Button enter = new Button(getTranslation("signIn.enter"), e -> {
            form.submit();
            e.getSource().setEnabled(true);
        });
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClassName("entry-main");
        enter.setDisableOnClick(true);
        enter.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        Paragraph first = new Paragraph(
                new Text(getTranslation("signIn.first")),
                new RouterLink(getTranslation("activation.title"), ActivateView.class));
        first.addClassName("entry-hint");
        show(getTranslation("signIn.title"), form, enter, first);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<FoundOrganization> linked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("org")
                .flatMap(signIn::organization);
        form.preset(linked.or(
                () -> Preference.ORGANIZATION.read(VaadinRequest.getCurrent()).flatMap(signIn::organization)));
    }

    private void enter(SignedIn user) {
        Preference.ORGANIZATION.keep(form.organization().code());
        String wanted = session.begin(user);
        getUI().ifPresent(ui -> ui.getPage().setLocation(wanted.isEmpty() ? "." : wanted));
    }
}
