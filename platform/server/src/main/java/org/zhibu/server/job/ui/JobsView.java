package org.zhibu.server.job.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.job.JobRow;
import org.zhibu.server.job.Jobs;
import org.zhibu.server.shell.MainLayout;

/** Jobs: when each ran, how it fared, when it runs next. They are a handful, so all are shown. */
@Route(value = "operator/jobs", layout = MainLayout.class)
@PermitAll
public class JobsView extends Page {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final transient Jobs jobs;
    private final transient Clock clock;
    private final Grid<JobRow> grid = new Grid<>();
    private final Span chosen = new Span();
    private final Button run = new Button(getTranslation("jobs.run"), VaadinIcon.PLAY.create());

    JobsView(Jobs jobs, Clock clock) {
        super("jobs.title");
        this.jobs = jobs;
        this.clock = clock;
        hint(getTranslation("jobs.hint"));
        columns();
        Button refresh = new Button(getTranslation("jobs.refresh"), VaadinIcon.REFRESH.create(), e -> refresh());
        actions(refresh);
        run.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::run));
        Div bar = new Div(chosen, run);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        chosen.addClassName("selection-name");
        add(bar, grid);
        choose(null);
        refresh();
    }

    private void columns() {
        grid.addColumn(r -> getTranslation(r.titleKey()))
                .setHeader(getTranslation("jobs.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("jobs.state"))
                .setWidth("9rem");
        grid.addColumn(r -> time(r.lastStart()))
                .setHeader(getTranslation("jobs.last"))
                .setWidth("11rem");
        grid.addColumn(r -> took(r.took()))
                .setHeader(getTranslation("jobs.took"))
                .setWidth("7rem");
        grid.addColumn(JobRow::organizations)
                .setHeader(getTranslation("jobs.organizations"))
                .setWidth("7rem");
        grid.addColumn(r -> time(r.next()))
                .setHeader(getTranslation("jobs.next"))
                .setWidth("11rem");
        grid.getElement().setAttribute("aria-label", getTranslation("jobs.title"));
        grid.setAllRowsVisible(true);
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
    }

    private Span state(JobRow row) {
        String error = row.errorId();
        String key = row.running() ? "running" : error != null ? "failed" : row.lastStart() == null ? "never" : "good";
        Span state = new Span(
                error == null
                        ? getTranslation("jobs.state." + key)
                        : getTranslation("jobs.state.failed", row.failed(), error));
        state.addClassNames(
                "badge", key.equals("failed") ? "badge-bad" : key.equals("good") ? "badge-good" : "badge-plain");
        return state;
    }

    private void run(JobRow row) {
        if (Notices.attempt(() -> jobs.runNow(row.name()))) {
            Notices.done(getTranslation("jobs.started", getTranslation(row.titleKey())));
        }
        refresh();
    }

    private void choose(@Nullable JobRow row) {
        chosen.setText(getTranslation(row == null ? "jobs.choose" : row.titleKey()));
        run.setEnabled(row != null && !row.running());
    }

    private void refresh() {
        grid.setItems(jobs.list());
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
    }

    private String took(@Nullable Duration duration) {
        return duration == null ? "" : getTranslation("jobs.seconds", duration.toMillis() / 1000.0);
    }
}
