package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.DueReport;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.Span;

/** All that is kept of one report: day, title, reader, the reader's note, a scan. */
class ReportForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient ThoughtReports reports;
    private final transient DueReport report;
    private final transient Span span;
    private final DatePicker on = date("deliveredOn", "development.report.deliveredOn", true);
    private final TextField reader = text("reader", "development.report.reader", 60, false);
    private final TextField title = text("title", "development.report.name", 80, false);
    private final TextArea note = longText("readerNote", "development.report.note", 300, false);
    private final AttachmentField scan;

    ReportForm(ThoughtReports reports, Attachments attachments, DueReport report, Span span, ReportDraft beginning) {
        this.reports = reports;
        this.report = report;
        this.span = span;
        UUID file = report.attachment();
        scan = new AttachmentField(getTranslation("development.report.scan"), attachments);
        if (file != null) {
            scan.setValue(List.of(new AttachmentId(file)));
        }
        this.<AttachmentField, List<AttachmentId>>register("scan", scan, AttachmentField::atMostOne);
        setColspan(scan, 2);
        on.setValue(report.deliveredOn() == null ? beginning.deliveredOn() : report.deliveredOn());
        reader.setValue(report.delivered() ? report.reader() : beginning.reader());
        title.setValue(report.title());
        note.setValue(report.readerNote());
    }

    @Override
    public boolean editsRecord() {
        return report.delivered();
    }

    @Override
    protected void save() {
        ReportDraft draft = new ReportDraft(
                on.getValue(),
                stripped(title),
                stripped(reader),
                stripped(note),
                scan.getValue().isEmpty() ? null : scan.getValue().getFirst());
        UUID id = report.report();
        if (id == null) {
            reports.record(report.caseId(), span, draft);
        } else {
            reports.change(id, report.version(), draft);
        }
    }
}
