package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.api.ui.UploadWords;
import org.zhibu.development.cultivation.DueReports;
import org.zhibu.development.cultivation.ReportImports;
import org.zhibu.development.cultivation.ReportSheets;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.Span;

/** Takes the reports and talks of a period over from a table: downloaded with its names, checked as a whole, then written. */
@StyleSheet("theme/development.css")
@PermitAll
public class ReportImportView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int PERIODS = 24;
    private static final int MAX_MEGABYTES = 5;

    private final transient ReportSheets sheets;
    private final transient ReportImports imports;
    private final transient ThoughtReports reports;
    private final Select<Span> span = new Select<>();
    private final Div template = new Div();
    private final Div result = new Div();

    ReportImportView(DueReports due, ReportSheets sheets, ReportImports imports, ThoughtReports reports) {
        super("development.import.title");
        this.sheets = sheets;
        this.imports = imports;
        this.reports = reports;
        hint(getTranslation("development.import.hint"));
        List<Span> spans = due.spans(PERIODS);
        span.setLabel(getTranslation("development.cultivation.period"));
        span.setItemLabelGenerator(s -> s == null ? "" : Words.period(this, s));
        span.setItems(spans);
        span.setValue(spans.getFirst());
        span.addValueChangeListener(e -> begin());
        Div content = new Div(periodCard(), uploadCard(), result);
        content.addClassName("roster-content");
        add(new CultivationNav(), content);
        begin();
    }

    /** Another period: another table, and what was checked for the one before is gone. */
    private void begin() {
        result.removeAll();
        template.removeAll();
        Span of = span.getValue();
        Anchor link = Downloads.xlsx(
                getTranslation("development.import.template"),
                getTranslation("development.import.sheet", Words.period(this, of)),
                () -> sheets.template(of));
        template.add(link);
    }

    private Component periodCard() {
        Paragraph note = new Paragraph(getTranslation("development.import.templateNote"));
        note.addClassName("hint");
        Div line = new Div(span, template);
        line.addClassNames("dev-filters", "dev-import-period");
        return card("development.import.step1", line, note);
    }

    private Component uploadCard() {
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> take(about.fileName(), bytes)));
        upload.setAcceptedFileTypes(".xlsx", Spreadsheet.CONTENT_TYPE);
        upload.setI18n(UploadWords.of(this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_MEGABYTES << 20);
        return card("development.import.step2", upload);
    }

    private Section card(String titleKey, Component... parts) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("panel");
        card.add(parts);
        return card;
    }

    /** Reads and checks a file, and shows what would be written. */
    void take(String name, byte[] file) {
        result.removeAll();
        try {
            result.add(new ImportResult(
                    imports, reports, imports.check(span.getValue(), name, sheets.read(file)), this::take));
        } catch (RefusedException refusal) {
            Section card = card("development.import.step3");
            card.add(FindingsPanel.of(refusal.findings()));
            result.add(card);
            Notices.refused(refusal);
        }
    }

    private void take(Component next) {
        result.removeAll();
        result.add(next);
    }
}
