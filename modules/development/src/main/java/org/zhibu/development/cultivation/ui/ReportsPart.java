package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.DueReport;
import org.zhibu.development.cultivation.ReportDraft;
import org.zhibu.development.cultivation.ThoughtReports;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;

/** Thought reports of the person, and how many periods lack one. */
@org.springframework.stereotype.Component
class ReportsPart implements CasePart {
    private static final int ORDER = 20;

    private final ThoughtReports reports;
    private final LimitsInForce limits;
    private final Attachments attachments;
    private final Access access;
    private final Clock clock;

    ReportsPart(ThoughtReports reports, LimitsInForce limits, Attachments attachments, Access access, Clock clock) {
        this.reports = reports;
        this.limits = limits;
        this.attachments = attachments;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.report.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (facts.countedFrom() == null) {
            return Optional.empty();
        }
        List<ThoughtReports.Kept> kept = reports.of(facts.id());
        boolean writes = access.has(DevelopmentPermissions.CULTIVATE);
        LocalDate today = LocalDate.now(clock);
        Limits now = limits.on(today);
        Cadence cadence = facts.state().stage() == CaseState.Stage.PROBATION ? now.probationReports() : now.reports();
        PartBox box = new PartBox();
        if (kept.isEmpty()) {
            box.empty("development.report.none");
        }
        Map<AttachmentId, Attachment> files = attachments.byIds(kept.stream()
                .map(ThoughtReports.Kept::attachment)
                .filter(Objects::nonNull)
                .map(AttachmentId::new)
                .toList());
        Latest.lines(box, kept, report -> line(box, facts, report, cadence.per(), files, writes, changed));
        return Optional.of(box);
    }

    private void line(
            PartBox box,
            CaseFacts facts,
            ThoughtReports.Kept report,
            Period per,
            Map<AttachmentId, Attachment> files,
            boolean writes,
            Runnable changed) {
        org.zhibu.development.path.Span span = org.zhibu.development.path.Span.of(per, report.periodFrom());
        String period = Words.period(box, span);
        Span what = PartBox.text(Stream.of(report.title(), report.reader(), report.readerNote())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · ")));
        boolean late = report.deliveredOn().isAfter(span.last());
        Component badge = PartBox.badge(
                box.getTranslation(
                        late ? "development.report.late" : "development.report.delivered", report.deliveredOn()),
                late ? "warn" : "good");
        Attachment scan = report.attachment() == null ? null : files.get(new AttachmentId(report.attachment()));
        Component open = scan == null
                ? new Span()
                : new AttachmentLink(attachments, scan, box.getTranslation("development.report.scan"));
        if (writes) {
            box.line(
                    PartBox.name(period),
                    badge,
                    what,
                    open,
                    PartBox.small(
                            "action.edit",
                            period,
                            "action.save",
                            changed,
                            () -> new ReportForm(
                                    reports,
                                    attachments,
                                    due(facts, report),
                                    span,
                                    ReportDraft.on(LocalDate.now(clock), ""))),
                    PartBox.small(
                            "development.cultivation.remove",
                            period,
                            "development.cultivation.remove",
                            changed,
                            () -> new RemoveForm(why -> reports.remove(report.id(), why))));
        } else {
            box.line(PartBox.name(period), badge, what, open);
        }
    }

    private static DueReport due(CaseFacts facts, ThoughtReports.Kept report) {
        return new DueReport(
                facts.id(),
                facts.person().name(),
                null,
                false,
                null,
                true,
                report.id(),
                report.deliveredOn(),
                report.title(),
                report.reader(),
                report.readerNote(),
                report.attachment(),
                report.version(),
                null,
                null,
                "");
    }
}
