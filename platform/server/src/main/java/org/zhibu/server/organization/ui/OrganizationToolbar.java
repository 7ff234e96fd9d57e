package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.account.ActivationSlip;
import org.zhibu.server.account.Secretaries;
import org.zhibu.server.account.ui.SlipDialog;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.OrganizationTree;
import org.zhibu.server.organization.SecretaryState;
import org.zhibu.server.organization.TreeChanges;

/** What can be done to the chosen organisation. */
class OrganizationToolbar extends Div {
    private static final long serialVersionUID = 1L;

    /** Services behind the buttons. */
    @Component
    record Services(OrganizationTree tree, TreeChanges changes, Secretaries secretaries, Access access, Clock clock) {}

    private final transient Services services;
    private final OrganizationId own;
    private final boolean operator;
    private final Runnable changed;
    private final Span chosen = new Span();
    private final Button found = button("organization.found.do", VaadinIcon.PLUS, this::found);
    private final Button change = button("action.edit", VaadinIcon.EDIT, this::change);
    private final Button move = button("organization.move", VaadinIcon.ARROWS_LONG_H, this::move);
    private final Button secretary = button("organization.secretary.open", VaadinIcon.KEY, this::openSecretary);
    private final Button close = button("organization.close", VaadinIcon.ARCHIVE, this::close);
    private final Button history = button("organization.history", VaadinIcon.TIME_BACKWARD, this::history);
    private @Nullable OrganizationNode node;

    OrganizationToolbar(Services services, OrganizationId own, boolean operator, Runnable changed) {
        this.services = services;
        this.own = own;
        this.operator = operator;
        this.changed = changed;
        addClassName("selection-bar");
        getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        for (Button form : new Button[] {found, change, move, secretary}) {
            form.addClassName("opens-form");
        }
        add(chosen, found, change, move, secretary, close, history);
        choose(null);
    }

    final void choose(@Nullable OrganizationNode wanted) {
        node = wanted;
        boolean mayChange = services.access().has(PlatformPermissions.MANAGE_TREE);
        for (Button b : new Button[] {found, change, move, secretary, close}) {
            b.setVisible(mayChange);
            b.setEnabled(false);
        }
        history.setEnabled(wanted != null);
        chosen.setText(wanted == null ? getTranslation("organization.choose") : wanted.name());
        if (wanted != null && wanted.open()) {
            enable(wanted, wanted.id().equals(own));
        }
    }

    /** The own organisation is in the hands of the body above; a county's insides are not in the operator's. */
    private void enable(OrganizationNode it, boolean isOwn) {
        boolean inHand = !isOwn && (!operator || it.parent() == null);
        found.setEnabled(operator ? isOwn : it.level() != OrganizationLevel.BRANCH);
        change.setEnabled(inHand);
        close.setEnabled(inHand);
        move.setEnabled(!isOwn && it.parent() != null);
        secretary.setEnabled(inHand && it.secretary() != SecretaryState.OPEN);
        secretary.setText(getTranslation(
                it.secretary() == SecretaryState.INVITED
                        ? "organization.secretary.renew"
                        : "organization.secretary.open"));
    }

    private void found(OrganizationNode above) {
        open(
                operator
                        ? getTranslation("organization.found.top")
                        : getTranslation("organization.found.below", above.name()),
                new FoundForm(services.changes(), operator ? null : above, LocalDate.now(services.clock())));
    }

    private void change(OrganizationNode it) {
        open(getTranslation("organization.change.of", it.name()), new ChangeForm(services.changes(), it));
    }

    private void move(OrganizationNode it) {
        open(getTranslation("organization.move.of", it.name()), new MoveForm(services.tree(), services.changes(), it));
    }

    private void openSecretary(OrganizationNode it) {
        if (it.secretary() == SecretaryState.INVITED) {
            Notices.attempt(() -> show(services.secretaries().renew(it.id())));
            return;
        }
        open(
                getTranslation("organization.secretary.of", it.name()),
                new SecretaryForm(services.secretaries(), it, this::show));
    }

    private void show(ActivationSlip slip) {
        new SlipDialog(slip, services.clock().getZone()).open();
    }

    private void close(OrganizationNode it) {
        Confirm.ask(
                this,
                getTranslation("organization.close.ask", it.name()),
                getTranslation("organization.close.text"),
                "organization.close",
                true,
                () -> {
                    if (Notices.attempt(() -> services.changes().close(it.id(), it.version()))) {
                        Notices.done(getTranslation("organization.saved"));
                    }
                    changed.run();
                });
    }

    private void history(OrganizationNode it) {
        new HistoryDialog(services.tree(), it).open();
    }

    private void open(String title, EditForm form) {
        new FormDialog(title, form, "action.save", () -> {
                    Notices.done(getTranslation("organization.saved"));
                    changed.run();
                })
                .open();
    }

    private Button button(String key, VaadinIcon icon, java.util.function.Consumer<OrganizationNode> act) {
        return new Button(getTranslation(key), icon.create(), e -> {
            if (node != null) {
                act.accept(node);
            }
        });
    }
}
