package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.people.RegisterChecks;

/** Says above the register how many people have to be looked at (PPL-41), and leads to them. */
class RegisterCheckPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RegisterChecks checks;
    private final transient Runnable changed;
    private final Span found = new Span();
    private final Button show;

    /** @param show what to do to see them @param changed what to do after they were looked for again */
    RegisterCheckPanel(RegisterChecks checks, Runnable show, Runnable changed) {
        this.checks = checks;
        this.changed = changed;
        addClassName("check-panel");
        this.show = new Button(getTranslation("people.check.show"), VaadinIcon.SEARCH.create(), e -> show.run());
        Button again = new Button(getTranslation("people.check.again"), VaadinIcon.REFRESH.create(), e -> again());
        for (Button button : new Button[] {this.show, again}) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        }
        add(found, this.show, again);
        if (checks.hasBelow()) {
            add(new RouterLink(getTranslation("people.check.below"), RegisterBelowView.class));
        }
        tell();
    }

    private void again() {
        if (Notices.attempt(checks::run)) {
            tell();
            changed.run();
        }
    }

    private void tell() {
        var latest = checks.own();
        show.setVisible(latest.filter(c -> c.toCheck() > 0).isPresent());
        found.setText(latest.map(c -> c.toCheck() == 0
                        ? getTranslation("people.check.fine", c.people())
                        : getTranslation("people.check.found", c.toCheck(), c.on()))
                .orElseGet(() -> getTranslation("people.check.never")));
        found.setClassName("check-found", latest.filter(c -> c.toCheck() > 0).isPresent());
    }
}
