package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Consumer;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.development.cultivation.Batch;
import org.zhibu.development.cultivation.ImportCheck;
import org.zhibu.development.cultivation.ImportCheck.RowFinding;
import org.zhibu.development.cultivation.ReportImports;
import org.zhibu.development.cultivation.ThoughtReports;

/** What came of a file, row by row, and what can be done with it. */
class ImportResult extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ReportImports imports;
    private final transient ThoughtReports reports;
    private final transient ImportCheck check;
    private final transient Consumer<Component> next;

    ImportResult(ReportImports imports, ThoughtReports reports, ImportCheck check, Consumer<Component> next) {
        this.imports = imports;
        this.reports = reports;
        this.check = check;
        this.next = next;
        addClassNames("panel", "dev-import-result");
        int wrong = check.wrongRows().size();
        Paragraph about = new Paragraph(
                getTranslation("development.import.about", check.fileName(), Words.period(this, check.span())));
        about.addClassName("hint");
        add(new H2(getTranslation("development.import.step3")), about, verdict(wrong), counts(wrong), buttons(wrong));
        if (!check.findings().isEmpty()) {
            add(findings());
        }
    }

    private Component verdict(int wrong) {
        boolean ready = wrong == 0 && !check.entries().isEmpty();
        String key = wrong > 0 ? "errors" : ready ? check.warnings() > 0 ? "warnings" : "clean" : "nothing";
        Paragraph text = new Paragraph(getTranslation("development.import.verdict." + key));
        text.addClassNames("roster-verdict", ready ? "good" : "plain");
        text.getElement().setAttribute("role", "status");
        return text;
    }

    private Component counts(int wrong) {
        Div badges = new Div();
        badges.addClassName("roster-counts");
        badge(badges, "rows", check.rows().size(), "badge-plain");
        badge(badges, "reports", check.reports(), "badge-good");
        badge(badges, "talks", check.talks(), "badge-good");
        badge(badges, "blank", check.blank(), "badge-plain");
        badge(badges, "wrong", wrong, wrong > 0 ? "badge-bad" : "badge-plain");
        badge(badges, "warnings", check.warnings(), check.warnings() > 0 ? "badge-warn" : "badge-plain");
        return badges;
    }

    private void badge(Div badges, String key, int count, String look) {
        Span badge = new Span(getTranslation("development.import.count." + key, count));
        badge.addClassNames("badge", look);
        badges.add(badge);
    }

    private Component buttons(int wrong) {
        Div buttons = new Div();
        buttons.addClassName("roster-buttons");
        if (check.entries().isEmpty()) {
            return buttons;
        }
        Button write = new Button(getTranslation(
                wrong == 0 ? "development.import.write" : "development.import.writeRest",
                check.reports(),
                check.talks(),
                wrong));
        if (wrong == 0) {
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            write.addClickListener(e -> write(false));
        } else {
            write.addClickListener(e -> Confirm.ask(
                    this,
                    getTranslation("development.import.drop.ask", wrong),
                    getTranslation("development.import.drop.text", check.reports(), check.talks()),
                    "development.import.drop.do",
                    false,
                    () -> write(true)));
        }
        buttons.add(write);
        return buttons;
    }

    private Component findings() {
        Grid<RowFinding> grid = new Grid<>();
        grid.addClassName("dev-import-grid");
        grid.addColumn(f -> Integer.toString(f.row()))
                .setHeader(getTranslation("development.import.rowNumber"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::severity)
                .setHeader(getTranslation("development.import.severity"))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addColumn(RowFinding::name)
                .setHeader(getTranslation("development.cultivation.name"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(f -> Notices.text(f.finding()))
                .setHeader(getTranslation("development.import.message"))
                .setTooltipGenerator(f -> Notices.text(f.finding()))
                .setWidth("18rem");
        grid.setItems(check.findings());
        grid.setAllRowsVisible(check.findings().size() <= 12);
        grid.getElement().setAttribute("aria-label", getTranslation("development.import.findings"));
        return grid;
    }

    private Span severity(RowFinding finding) {
        Span badge = new Span(getTranslation(
                finding.isError() ? "development.import.severity.error" : "development.import.severity.warning"));
        badge.addClassNames("badge", finding.isError() ? "badge-bad" : "badge-warn");
        return badge;
    }

    private void write(boolean dropWrong) {
        Notices.attempt(() -> next.accept(done(imports.write(check, dropWrong))));
    }

    /** What was written, and the way to take it back. */
    private Component done(Batch batch) {
        Paragraph text = new Paragraph(getTranslation("development.report.entered", batch.reports(), batch.talks()));
        text.addClassNames("roster-verdict", "good");
        text.getElement().setAttribute("role", "status");
        Button undo = new Button(getTranslation("development.cultivation.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(e -> Notices.attempt(() -> {
            text.setText(getTranslation("development.cultivation.undone", reports.undo(batch)));
            undo.setVisible(false);
        }));
        RouterLink list = new RouterLink(getTranslation("development.import.toList"), ReportsView.class);
        Div buttons = new Div(list, undo);
        buttons.addClassName("roster-buttons");
        Section card = new Section(new H2(getTranslation("development.import.done")), text, buttons);
        card.addClassName("panel");
        return card;
    }
}
