package org.zhibu.development.cultivation.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.development.cultivation.DueReport;
import org.zhibu.development.cultivation.DueReports;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.TalkDraft;
import org.zhibu.development.cultivation.Talks;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.Span;

/** What a line of the list writes, each at once, with the day and the reader that stand above the list. */
class ReportEntry {
    private final ReportsView page;
    private final DueReports due;
    private final ThoughtReports reports;
    private final Talks talks;
    private final Attachments attachments;
    private final boolean writes;
    private final boolean withTalk;

    ReportEntry(
            ReportsView page,
            DueReports due,
            ThoughtReports reports,
            Talks talks,
            Attachments attachments,
            boolean writes) {
        this.page = page;
        this.due = due;
        this.reports = reports;
        this.talks = talks;
        this.attachments = attachments;
        this.writes = writes;
        this.withTalk = due.withTalk();
    }

    boolean writes() {
        return writes;
    }

    boolean withTalk() {
        return withTalk;
    }

    Span span() {
        return page.span();
    }

    /** Delivered on a day: a new one, or put right. */
    Optional<DueReport> delivered(DueReport report, LocalDate day, String note) {
        return done(report, () -> {
            UUID id = report.report();
            UUID file = report.attachment();
            if (id == null) {
                reports.record(report.caseId(), span(), new ReportDraft(day, "", page.reader(), note, null));
            } else {
                reports.change(
                        id,
                        report.version(),
                        new ReportDraft(
                                day,
                                report.title(),
                                report.reader(),
                                note,
                                file == null ? null : new AttachmentId(file)));
            }
        });
    }

    /** Talked with on a day of the period. */
    Optional<DueReport> talked(DueReport report, LocalDate day) {
        return done(report, () -> talks.record(report.caseId(), TalkDraft.on(day, page.reader())));
    }

    /** What is missing, on the day above the list. */
    Optional<DueReport> mark(DueReport report, String note) {
        return done(report, () -> {
            if (!report.delivered()) {
                reports.record(report.caseId(), span(), new ReportDraft(page.day(), "", page.reader(), note, null));
            }
            if (withTalk && report.talk() == null) {
                talks.record(report.caseId(), TalkDraft.on(page.talkDay(), page.reader()));
            }
        });
    }

    /** All that is kept of the report, in a form. */
    void edit(DueReport report, Consumer<DueReport> changed) {
        ReportForm form =
                new ReportForm(reports, attachments, report, span(), ReportDraft.on(page.day(), page.reader()));
        FormDialog dialog = new FormDialog(report.name(), form, "action.save", () -> {
            due.of(report.caseId(), span()).ifPresent(changed);
            page.progress();
        });
        dialog.open();
    }

    private Optional<DueReport> done(DueReport report, Runnable act) {
        if (!Notices.attempt(act)) {
            return due.of(report.caseId(), span());
        }
        page.progress();
        return due.of(report.caseId(), span());
    }
}
