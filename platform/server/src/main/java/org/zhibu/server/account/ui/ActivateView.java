package org.zhibu.server.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.account.Activation;
import org.zhibu.server.account.SignIn;
import org.zhibu.server.account.SignInResult;
import org.zhibu.server.shell.Preference;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.web.Session;

/** Opens an account by a one-time code: with a new password, or as a further organisation of an account that the person has. */
@Route(value = "activate", autoLayout = false)
@AnonymousAllowed
public class ActivateView extends EntryPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Activation activation;
    private final transient SignIn signIn;
    private final transient Session session;
    private final transient Clock clock;
    private final CodeForm code;

    ActivateView(Activation activation, SignIn signIn, Session session, Clock clock) {
        super("activation.title");
        this.activation = activation;
        this.signIn = signIn;
        this.session = session;
        this.clock = clock;
        this.code = new CodeForm(activation, signIn, clock, this::choose);
        Paragraph back = new Paragraph(new RouterLink(getTranslation("activation.back"), SignInView.class));
        back.addClassName("entry-hint");
        show(
                getTranslation("activation.title"),
                new Paragraph(getTranslation("activation.hint")),
                code,
                button(code, "activation.next"),
                back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code.preset(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("org")
                .flatMap(signIn::organization));
    }

    private void choose(Activation.Invited invited) {
        PasswordForm fresh = new PasswordForm(false, (none, wanted) -> {
            activation.open(invited, wanted);
            SignInResult result = signIn.signIn(invited.organization(), invited.login(), wanted);
            if (result instanceof SignInResult.Welcome welcome) {
                enter(invited, welcome.user());
            } else {
                getUI().ifPresent(ui -> ui.navigate(SignInView.class));
            }
        });
        SignInForm existing = new SignInForm(signIn, clock, user -> {
            activation.join(invited, user.account());
            enter(invited, signIn.switchTo(user, invited.organization().id()));
        });
        TabSheet ways = new TabSheet();
        ways.add(getTranslation("activation.fresh"), new Div(fresh, button(fresh, "activation.open")));
        ways.add(
                getTranslation("activation.existing"),
                new Div(
                        new Paragraph(getTranslation("activation.existing.hint")),
                        existing,
                        button(existing, "activation.join")));
        show(
                getTranslation("activation.hello", invited.personName()),
                new Paragraph(getTranslation(
                        "activation.login", invited.organization().name(), invited.login())),
                ways);
    }

    private void enter(Activation.Invited invited, SignedIn user) {
        Preference.ORGANIZATION.keep(invited.organization().code());
        session.begin(user);
        getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    }

    private Button button(EditForm form, String verbKey) {
        Button button = new Button(getTranslation(verbKey), e -> {
            form.submit();
            e.getSource().setEnabled(true);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("entry-main");
        button.setDisableOnClick(true);
        button.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        return button;
    }
}
