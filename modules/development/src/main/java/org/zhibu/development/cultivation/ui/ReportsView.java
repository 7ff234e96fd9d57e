package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.Fields;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.cultivation.Batch;
import org.zhibu.development.cultivation.DueReport;
import org.zhibu.development.cultivation.DueReports;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.TalkDraft;
import org.zhibu.development.cultivation.Talks;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.Span;

/** Thought reports of a period: who handed one in and who did not, entered line by line or for all marked at once. */
@StyleSheet("theme/development.css")
@PermitAll
public class ReportsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int PERIODS = 24;

    private final transient DueReports due;
    private final transient ThoughtReports reports;
    private final transient Talks talks;
    private final transient ReportEntry entry;
    private final transient LocalDate today;
    private final PeriodFilters filters;
    private final Grid<DueReport> grid = new Grid<>();
    private final Paragraph progress = new Paragraph();
    private final DatePicker day = Fields.date(getTranslation("development.report.deliveredOn"));
    private final TextField reader = new TextField(getTranslation("development.report.reader"));
    private final Button enter = new Button();
    private final Button undo = new Button(getTranslation("development.cultivation.undo"));
    private transient @Nullable Batch last;

    ReportsView(
            DueReports due,
            ThoughtReports reports,
            Talks talks,
            Attachments attachments,
            Organizations organizations,
            Access access,
            Clock clock) {
        super("development.report.title");
        this.due = due;
        this.reports = reports;
        this.talks = talks;
        this.today = LocalDate.now(clock);
        boolean writes = access.has(DevelopmentPermissions.CULTIVATE);
        entry = new ReportEntry(this, due, reports, talks, attachments, writes);
        hint(getTranslation(entry.withTalk() ? "development.report.hintTalk" : "development.report.hint"));
        List<Span> spans = due.spans(PERIODS);
        filters = new PeriodFilters(spans, spans.getFirst(), organizations.groups(), this::refresh);
        day.setValue(today);
        reader.setValue(access.user().name());
        reader.setMaxLength(60);
        progress.addClassName("dev-progress");
        progress.getElement().setAttribute("role", "status");
        columns(writes);
        add(new CultivationNav(), filters, progress);
        if (writes) {
            RouterLink table = new RouterLink(getTranslation("development.import.open"), ReportImportView.class);
            table.addClassName("button-link");
            actions(table);
            add(bulk());
        }
        add(grid);
        refresh();
    }

    private void columns(boolean writes) {
        grid.addClassNames("dev-grid", "dev-due-grid");
        grid.addComponentColumn(r -> new ReportLine(r, entry))
                .setHeader(getTranslation("development.cultivation.person"));
        grid.setDataProvider(new CallbackDataProvider<DueReport, Void>(
                q -> due.page(filters.value(), q.getOffset(), q.getLimit()).stream(),
                q -> due.count(filters.value()),
                DueReport::caseId));
        grid.setEmptyStateText(getTranslation("development.report.empty"));
        if (writes) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(e -> counted());
        }
    }

    private Component bulk() {
        Button all = new Button(
                getTranslation("development.report.markMissing"),
                e -> grid.asMultiSelect()
                        .setValue(new java.util.LinkedHashSet<>(
                                due.page(filters.value().missing(), 0, Integer.MAX_VALUE))));
        Button none = new Button(getTranslation("development.cultivation.unmark"), e -> grid.deselectAll());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickListener(e -> enter(ids()));
        Button talked = new Button(getTranslation("development.talk.withAll"), e -> talk(ids()));
        talked.addClassName("opens-form");
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(e -> undo());
        undo.setVisible(false);
        Div bar = new Div(day, reader, all, none, enter, talked, undo);
        bar.addClassNames("dev-bulk", "no-print");
        counted();
        return bar;
    }

    private List<UUID> ids() {
        return grid.getSelectedItems().stream().map(DueReport::caseId).toList();
    }

    private void enter(Collection<UUID> cases) {
        Notices.attempt(() -> {
            last = reports.recordAll(
                    cases,
                    span(),
                    ReportDraft.on(day(), reader()),
                    entry.withTalk() ? TalkDraft.on(talkDay(), reader()) : null);
            done(Objects.requireNonNull(last));
        });
    }

    private void talk(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return;
        }
        TalkForm form = TalkForm.ofMany(draft -> last = talks.recordAll(cases, draft), reader(), today);
        new FormDialog(
                        getTranslation("development.talk.withAll") + " · " + cases.size(),
                        form,
                        "action.save",
                        () -> done(Objects.requireNonNull(last)))
                .open();
    }

    private void done(Batch batch) {
        undo.setVisible(true);
        Notices.done(getTranslation("development.report.entered", batch.reports(), batch.talks()));
        grid.deselectAll();
        refresh();
    }

    private void undo() {
        Batch batch = last;
        if (batch != null
                && Notices.attempt(
                        () -> Notices.done(getTranslation("development.cultivation.undone", reports.undo(batch))))) {
            last = null;
            undo.setVisible(false);
            refresh();
        }
    }

    private void counted() {
        int marked = grid.getSelectedItems().size();
        enter.setText(getTranslation("development.report.enter", marked));
        enter.setEnabled(marked > 0);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        progress();
    }

    /** Says how far the period is on. */
    void progress() {
        DueReports.Progress now = due.progress(span());
        progress.setText(
                entry.withTalk()
                        ? getTranslation("development.report.progressTalk", now.delivered(), now.due(), now.talks())
                        : getTranslation("development.report.progress", now.delivered(), now.due()));
    }

    Span span() {
        return filters.span();
    }

    /** The day for all that is marked. */
    LocalDate day() {
        return Objects.requireNonNullElse(day.getValue(), today);
    }

    /** A talk that goes with a report counts for its period, so its day lies within. */
    LocalDate talkDay() {
        return day().isAfter(span().last()) ? span().last() : day();
    }

    String reader() {
        return reader.getValue().strip();
    }
}
