package org.zhibu.server.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.event.EventQueues;
import org.zhibu.server.event.EventQueues.Lag;
import org.zhibu.server.shell.MainLayout;

/** What waits to be delivered, and what is parked because its listener failed. It is short or something is wrong, so all is shown. */
@Route(value = "operator/events", layout = MainLayout.class)
@PermitAll
public class EventsView extends Page {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final transient EventQueues queues;
    private final Grid<Lag> grid = new Grid<>();
    private final Span chosen = new Span();
    private final Button replay = new Button(getTranslation("events.replay"), VaadinIcon.REFRESH.create());
    private final Button skip = new Button(getTranslation("events.skip"), VaadinIcon.STEP_FORWARD.create());

    EventsView(EventQueues queues) {
        super("events.title");
        this.queues = queues;
        hint(getTranslation("events.hint"));
        columns();
        replay.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::replay));
        skip.addClassName("opens-form");
        skip.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::skip));
        Button look = new Button(getTranslation("events.look"), VaadinIcon.REFRESH.create(), e -> refresh());
        actions(look);
        chosen.addClassName("selection-name");
        Div bar = new Div(chosen, replay, skip);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        add(bar, grid);
        refresh();
    }

    private void columns() {
        grid.addColumn(l -> getTranslation(
                        l.parkedAt() != null ? "events.parked" : l.tries() > 0 ? "events.failing" : "events.waits"))
                .setHeader(getTranslation("events.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(Lag::orgName)
                .setHeader(getTranslation("events.organization"))
                .setWidth("12rem");
        grid.addColumn(Lag::listener)
                .setHeader(getTranslation("events.listener"))
                .setWidth("12rem");
        grid.addColumn(Lag::waiting)
                .setHeader(getTranslation("events.waiting"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(l -> at(l.oldest()))
                .setHeader(getTranslation("events.oldest"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(Lag::failedType).setHeader(getTranslation("events.type")).setWidth("11rem");
        grid.addColumn(Lag::tries)
                .setHeader(getTranslation("events.tries"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(l -> l.parkedAt() != null ? "" : at(l.nextAt()))
                .setHeader(getTranslation("events.next"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(Lag::errorId)
                .setHeader(getTranslation("events.errorId"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(Lag::error).setHeader(getTranslation("events.error")).setWidth("12rem");
        grid.setEmptyStateText(getTranslation("events.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("events.title"));
    }

    private void refresh() {
        List<Lag> waiting = queues.waiting();
        grid.setItems(waiting);
        waiting.stream()
                .filter(l -> !l.failedType().isEmpty())
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    private void choose(@Nullable Lag lag) {
        chosen.setText(lag == null ? getTranslation("events.choose") : lag.orgName() + " · " + lag.listener());
        boolean failing = lag != null && !lag.failedType().isEmpty();
        replay.setEnabled(failing);
        skip.setEnabled(failing);
    }

    private void replay(Lag lag) {
        if (Notices.attempt(() -> queues.replay(lag))) {
            Notices.done(getTranslation("events.replayed"));
        }
        refresh();
    }

    private void skip(Lag lag) {
        new FormDialog(
                        getTranslation("events.skip.title", lag.failedType()),
                        new SkipForm(queues, lag),
                        "events.skip",
                        () -> {
                            Notices.done(getTranslation("events.skipped"));
                            refresh();
                        })
                .open();
    }

    private static String at(@Nullable Instant time) {
        return time == null ? "" : AT.format(time);
    }
}
