package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.notice.NoticeRow;
import org.zhibu.server.notice.NoticeState;
import org.zhibu.server.shell.MainLayout;

/** The organisation's notices: those that need something first, and everything of the chosen one below. */
@Route(value = "notices", layout = MainLayout.class)
@PermitAll
public class NoticesView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final boolean mayManage;
    private final Grid<NoticeRow> grid = new Grid<>();
    private final Checkbox withConcluded = new Checkbox(getTranslation("notice.withConcluded"));
    private final Div detail = new Div();

    NoticesView(NoticeServices services, Access access) {
        super("notice.title");
        this.services = services;
        mayManage = access.has(PlatformPermissions.MANAGE_NOTICES);
        hint(getTranslation("notice.hint"));
        Button add = new Button(getTranslation("notice.add"), VaadinIcon.PLUS.create(), e -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClassName("opens-form");
        add.setVisible(mayManage);
        withConcluded.addValueChangeListener(e -> refresh(null));
        actions(withConcluded, add);
        columns();
        detail.addClassName("notice-detail");
        add(grid, detail);
        refresh(null);
    }

    /** Shows the notice that a search or a task leads to. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("notice").ifPresent(this::choose);
    }

    private void choose(String id) {
        try {
            NoticeRow row =
                    services.notices().read(new NoticeId(UUID.fromString(id))).row();
            withConcluded.setValue(withConcluded.getValue() || row.state() == NoticeState.CONCLUDED);
            grid.asSingleSelect().setValue(row);
        } catch (IllegalArgumentException | RefusedException unknown) {
            throw new NotFoundException();
        }
    }

    private void columns() {
        grid.addColumn(NoticeRow::matter)
                .setHeader(getTranslation("notice.matter"))
                .setWidth("10rem");
        grid.addColumn(NoticeRow::names)
                .setHeader(getTranslation("notice.persons"))
                .setWidth("12rem");
        grid.addColumn(r -> getTranslation("notice.period.value", r.from().toString(), r.to().toString()))
                .setHeader(getTranslation("notice.period"))
                .setWidth("14rem");
        grid.addColumn(new ComponentRenderer<>(this::state))
                .setHeader(getTranslation("notice.state"))
                .setWidth("9rem");
        grid.addColumn(r -> r.daysLeft() == 0 ? "" : getTranslation("notice.daysLeft.value", r.daysLeft()))
                .setHeader(getTranslation("notice.daysLeft"))
                .setWidth("6rem");
        grid.addColumn(NoticeRow::objections)
                .setHeader(getTranslation("notice.objections"))
                .setWidth("7rem");
        grid.setItems(
                query ->
                        services.notices().list(withConcluded.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> services.notices().count(withConcluded.getValue()));
        grid.addClassName("notice-grid");
        grid.setEmptyStateText(getTranslation("notice.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("notice.title"));
        grid.asSingleSelect().addValueChangeListener(e -> show(e.getValue()));
    }

    private Span state(NoticeRow row) {
        Span badge = new Span(getTranslation(row.state().messageKey()));
        badge.addClassNames(
                "badge",
                switch (row.state()) {
                    case DRAFT -> "badge-plain";
                    case PUBLIC -> "badge-good";
                    case ENDED -> "badge-warn";
                    case CONCLUDED -> "badge-plain";
                });
        return badge;
    }

    private void add() {
        NoticeForm form = new NoticeForm(services, null);
        new FormDialog(getTranslation("notice.add"), form, "action.save", () -> {
                    Notices.done(getTranslation("notice.add.done"));
                    refresh(form.saved());
                })
                .open();
    }

    private void show(@Nullable NoticeRow row) {
        detail.removeAll();
        if (row != null) {
            detail.add(new NoticeDetail(services, row.id(), mayManage, () -> refresh(row.id())));
        }
    }

    /** Reads anew and keeps the chosen one, which may have been concluded; without one, the first is chosen. */
    private void refresh(@Nullable NoticeId wanted) {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        Optional<NoticeRow> found = services.notices().list(withConcluded.getValue(), 0, 200).stream()
                .filter(r -> wanted == null || r.id().equals(wanted))
                .findFirst();
        if (found.isEmpty() && wanted != null && !withConcluded.getValue()) {
            withConcluded.setValue(true);
            refresh(wanted);
        } else {
            found.ifPresentOrElse(grid.asSingleSelect()::setValue, () -> show(null));
        }
    }
}
