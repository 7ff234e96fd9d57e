package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.cultivation.AssessmentDraft;
import org.zhibu.development.cultivation.Assessments;
import org.zhibu.development.cultivation.Batch;
import org.zhibu.development.cultivation.DueAssessment;
import org.zhibu.development.cultivation.DueAssessments;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.Span;

/** Assessments of a period: who was assessed, who was not, whose time to improve runs, entered one by one or for all marked. */
@StyleSheet("theme/development.css")
@PermitAll
public class AssessmentsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int PERIODS = 12;

    private final transient DueAssessments due;
    private final transient Assessments assessments;
    private final transient LocalDate today;
    private final boolean writes;
    private final String user;
    private final Select<Kind> kind = new Select<>();
    private final PeriodFilters filters;
    private final Grid<DueAssessment> grid = new Grid<>();
    private final Paragraph progress = new Paragraph();
    private final Button enter = new Button();
    private final Button undo = new Button(getTranslation("development.cultivation.undo"));
    private transient @Nullable Batch last;

    AssessmentsView(
            DueAssessments due, Assessments assessments, Organizations organizations, Access access, Clock clock) {
        super("development.assessment.title");
        this.due = due;
        this.assessments = assessments;
        this.today = LocalDate.now(clock);
        this.writes = access.has(DevelopmentPermissions.CULTIVATE);
        this.user = access.user().name();
        hint(getTranslation("development.assessment.hint"));
        kind.setLabel(getTranslation("development.assessment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        kind.setValue(Kind.ACTIVIST);
        List<Span> spans = due.spans(Kind.ACTIVIST, PERIODS);
        filters = new PeriodFilters(spans, spans.getFirst(), organizations.groups(), this::refresh);
        filters.addComponentAsFirst(kind);
        kind.addValueChangeListener(e -> {
            List<Span> others = due.spans(e.getValue(), PERIODS);
            filters.spans(others, others.getFirst());
            refresh();
        });
        progress.addClassName("dev-progress");
        progress.getElement().setAttribute("role", "status");
        grid.addClassNames("dev-grid", "dev-due-grid");
        grid.addComponentColumn(r -> new AssessmentLine(r, today, writes, () -> edit(r)))
                .setHeader(getTranslation("development.cultivation.person"));
        grid.setDataProvider(new CallbackDataProvider<DueAssessment, Void>(
                q -> due.page(kind.getValue(), filters.value(), q.getOffset(), q.getLimit()).stream(),
                q -> due.count(kind.getValue(), filters.value()),
                DueAssessment::caseId));
        grid.setEmptyStateText(getTranslation("development.assessment.empty"));
        add(new CultivationNav(), filters, progress);
        if (writes) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(e -> counted());
            add(bulk());
        }
        add(grid);
        refresh();
    }

    private Component bulk() {
        Button all = new Button(
                getTranslation("development.report.markMissing"),
                e -> grid.asMultiSelect()
                        .setValue(new LinkedHashSet<>(
                                due.page(kind.getValue(), filters.value().missing(), 0, Integer.MAX_VALUE))));
        Button none = new Button(getTranslation("development.cultivation.unmark"), e -> grid.deselectAll());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClassName("opens-form");
        enter.addClickListener(e -> many());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setVisible(false);
        undo.addClickListener(e -> undo());
        Div bar = new Div(all, none, enter, undo);
        bar.addClassNames("dev-bulk", "no-print");
        counted();
        return bar;
    }

    private void edit(DueAssessment of) {
        UUID id = of.id();
        AssessmentDraft draft = of.draft() == null ? AssessmentDraft.good(today, user) : of.draft();
        AssessmentForm form = new AssessmentForm(assessments, kind.getValue(), draft, id != null, entered -> {
            if (id == null) {
                assessments.record(of.caseId(), kind.getValue(), filters.span(), entered);
            } else {
                assessments.change(id, of.version(), entered);
            }
        });
        new FormDialog(of.name(), form, "action.save", this::refresh).open();
    }

    private void many() {
        List<UUID> ids =
                grid.getSelectedItems().stream().map(DueAssessment::caseId).toList();
        AssessmentForm form = new AssessmentForm(
                assessments,
                kind.getValue(),
                AssessmentDraft.good(today, user),
                false,
                entered -> last = assessments.recordAll(ids, kind.getValue(), filters.span(), entered));
        new FormDialog(getTranslation("development.assessment.many", ids.size()), form, "action.save", () -> {
                    undo.setVisible(true);
                    Notices.done(getTranslation(
                            "development.assessment.entered",
                            Objects.requireNonNull(last).reports()));
                    grid.deselectAll();
                    refresh();
                })
                .open();
    }

    private void undo() {
        Batch batch = last;
        if (batch != null
                && Notices.attempt(() ->
                        Notices.done(getTranslation("development.cultivation.undone", assessments.undo(batch))))) {
            last = null;
            undo.setVisible(false);
            refresh();
        }
    }

    private void counted() {
        int marked = grid.getSelectedItems().size();
        enter.setText(getTranslation("development.report.enter", marked));
        // three scores are each person's own
        enter.setEnabled(marked > 0 && kind.getValue() != Kind.JUDGEMENT);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        counted();
        DueAssessments.Progress now = due.progress(kind.getValue(), filters.span());
        progress.setText(getTranslation(
                "development.assessment.progress", now.done(), now.due(), now.unqualified(), now.talksOutstanding()));
    }
}
