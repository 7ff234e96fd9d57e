package org.zhibu.server.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.account.AccountRow;
import org.zhibu.server.account.AccountState;
import org.zhibu.server.account.Accounts;
import org.zhibu.server.account.Posts;
import org.zhibu.server.shell.MainLayout;

/** Who holds which post and who can sign in. */
@Route(value = "posts", layout = MainLayout.class)
@PermitAll
public class PostsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Accounts accounts;
    private final transient People people;
    private final transient Clock clock;
    private final Grid<AccountRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Checkbox all = new Checkbox();
    private final PostsToolbar toolbar;

    PostsView(Posts posts, Accounts accounts, People people, Clock clock) {
        super("posts.title");
        this.posts = posts;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        hint(getTranslation("posts.hint"));
        toolbar = new PostsToolbar(posts, accounts, clock, this::appoint, this::refresh);
        columns();
        Button appoint = new Button(getTranslation("posts.appoint"), VaadinIcon.PLUS.create(), e -> appoint(null));
        appoint.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        appoint.addClassName("opens-form");
        Button history = new Button(
                getTranslation("posts.history"),
                VaadinIcon.TIME_BACKWARD.create(),
                e -> new PostHistoryDialog(posts).open());
        actions(filters(), history, appoint);
        add(toolbar, grid);
        accounts.list("", false, 0, 1).stream()
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> toolbar.choose(null));
    }

    private void columns() {
        grid.addColumn(AccountRow::name)
                .setHeader(getTranslation("people.name"))
                .setWidth("7rem");
        grid.addColumn(r -> getTranslation("politicalStatus." + r.status()))
                .setHeader(getTranslation("people.status"))
                .setWidth("7rem");
        grid.addColumn(r -> r.posts().stream()
                        .map(p -> getTranslation(
                                "posts.since",
                                getTranslation("post." + p.post()),
                                p.from().toString()))
                        .collect(Collectors.joining(getTranslation("posts.and"))))
                .setHeader(getTranslation("posts.post"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(AccountRow::login)
                .setHeader(getTranslation("posts.login"))
                .setWidth("8rem");
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("posts.state"))
                .setWidth("8rem");
        grid.setItems(
                query -> accounts.list(search.getValue(), all.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> accounts.count(search.getValue(), all.getValue()));
        grid.setEmptyStateText(getTranslation("posts.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("posts.title"));
        grid.asSingleSelect().addValueChangeListener(e -> toolbar.choose(e.getValue()));
    }

    private Component filters() {
        search.setPlaceholder(getTranslation("people.search"));
        search.setAriaLabel(getTranslation("people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> refresh());
        all.setLabel(getTranslation("posts.all"));
        all.addValueChangeListener(e -> refresh());
        Div filters = new Div(search, all);
        filters.addClassName("filters");
        return filters;
    }

    private Component state(AccountRow row) {
        Span badge = new Span(getTranslation("posts.state." + row.state()));
        badge.addClassNames("badge", row.state() == AccountState.OPEN ? "badge-good" : "badge-plain");
        return badge;
    }

    private void appoint(@Nullable AccountRow row) {
        new FormDialog(
                        getTranslation("posts.appoint"),
                        new AppointForm(posts, people, row == null ? null : row.person(), LocalDate.now(clock)),
                        "posts.appoint",
                        () -> {
                            Notices.done(getTranslation("posts.saved"));
                            refresh();
                        })
                .open();
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }
}
