package org.zhibu.server.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Post;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.account.AccountRow;
import org.zhibu.server.account.AccountState;
import org.zhibu.server.account.Accounts;
import org.zhibu.server.account.ActivationSlip;
import org.zhibu.server.account.HeldPost;
import org.zhibu.server.account.Posts;

/** What can be done to the chosen person's posts and entry. */
class PostsToolbar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Accounts accounts;
    private final transient Clock clock;
    private final Runnable changed;
    private final Span chosen = new Span();
    private final Div endings = new Div();
    private final Button open = button("posts.open", VaadinIcon.KEY, this::open);
    private final Button renew = button("posts.renew", VaadinIcon.REFRESH, this::renew);
    private final Button close = button("posts.deactivate", VaadinIcon.LOCK, r -> ask(r, false));
    private final Button reopen = button("posts.activate", VaadinIcon.UNLOCK, r -> ask(r, true));
    private final Button appoint;
    private @Nullable AccountRow row;

    PostsToolbar(Posts posts, Accounts accounts, Clock clock, Consumer<AccountRow> onAppoint, Runnable changed) {
        this.posts = posts;
        this.accounts = accounts;
        this.clock = clock;
        this.changed = changed;
        appoint = button("posts.appoint.this", VaadinIcon.USER_STAR, onAppoint);
        addClassName("selection-bar");
        getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        endings.addClassName("selection-part");
        open.addClassName("opens-form");
        appoint.addClassName("opens-form");
        add(chosen, appoint, endings, open, renew, close, reopen);
    }

    final void choose(@Nullable AccountRow wanted) {
        row = wanted;
        chosen.setText(wanted == null ? getTranslation("posts.choose") : wanted.name());
        AccountState state = wanted == null ? null : wanted.state();
        appoint.setVisible(wanted != null);
        open.setVisible(state == AccountState.NONE);
        renew.setVisible(state == AccountState.INVITED || state == AccountState.EXPIRED || state == AccountState.OPEN);
        close.setVisible(renew.isVisible());
        reopen.setVisible(state == AccountState.INACTIVE);
        endings.removeAll();
        if (wanted != null) {
            wanted.posts().stream().filter(p -> p.post() != Post.GROUP_LEADER).forEach(p -> endings.add(end(p)));
        }
    }

    private Button end(HeldPost held) {
        String name = getTranslation("post." + held.post());
        return new Button(
                getTranslation("posts.end", name),
                VaadinIcon.CLOSE_SMALL.create(),
                e -> Confirm.ask(
                        this,
                        getTranslation("posts.end.ask", held.personName(), name),
                        getTranslation("posts.end.text"),
                        "posts.end.do",
                        true,
                        () -> run(() -> posts.end(held.id()))));
    }

    private void open(AccountRow it) {
        new FormDialog(
                        getTranslation("posts.open.of", it.name()),
                        new OpenAccountForm(accounts, it, this::show),
                        "posts.open",
                        changed)
                .open();
    }

    private void renew(AccountRow it) {
        Confirm.ask(
                this,
                getTranslation("posts.renew.ask", it.name()),
                getTranslation("posts.renew.text"),
                "posts.renew",
                false,
                () -> {
                    Notices.attempt(() -> show(accounts.renew(it.person(), it.version())));
                    changed.run();
                });
    }

    private void ask(AccountRow it, boolean active) {
        String key = active ? "posts.activate" : "posts.deactivate";
        Confirm.ask(
                this,
                getTranslation(key + ".ask", it.name()),
                getTranslation(key + ".text"),
                key,
                !active,
                () -> run(() -> accounts.setActive(it.person(), it.version(), active)));
    }

    private void run(Runnable act) {
        if (Notices.attempt(act)) {
            Notices.done(getTranslation("posts.saved"));
        }
        changed.run();
    }

    private void show(ActivationSlip slip) {
        new SlipDialog(slip, clock.getZone()).open();
    }

    private Button button(String key, VaadinIcon icon, Consumer<AccountRow> act) {
        return new Button(getTranslation(key), icon.create(), e -> {
            if (row != null) {
                act.accept(row);
            }
        });
    }
}
