package org.zhibu.meetings.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.YearReports.YearReport;

/** The year report on paper: words, figures, comparison with the year before (DASH-08), what does not fit. */
@Service
public class YearPapers {
    private final YearReports reports;
    private final RecordWords words;

    YearPapers(YearReports reports, RecordWords words) {
        this.reports = reports;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Paper of(int year) {
        return of(reports.of(year));
    }

    public Paper of(YearReport report) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Words(narrative(report)));
        blocks.add(kinds(report));
        blocks.add(comparison(report));
        if (!report.odd().isEmpty()) {
            blocks.add(odd(report));
        }
        return Paper.of(
                words.organization(),
                words.text("meetings.paper.year", String.valueOf(report.now().year())),
                words.asOf(),
                blocks,
                words.signature());
    }

    /** The words as edited, or as the figures say them (DASH-09). */
    public String narrative(YearReport report) {
        return report.edited().orElseGet(() -> generated(report));
    }

    /** The figures in the standard sentences. */
    public String generated(YearReport report) {
        YearFigures now = report.now();
        YearFigures.OfKind sum = now.sum();
        String kinds = Arrays.stream(MeetingKind.values())
                .filter(k -> now.of(k).held() > 0)
                .map(k -> words.text(
                        "meetings.paper.narrative.kind",
                        words.text(k.messageKey()),
                        now.of(k).held()))
                .collect(Collectors.joining("、"));
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "meetings.paper.narrative.meetings",
                String.valueOf(now.year()),
                words.organization(),
                sum.held(),
                kinds));
        lines.add(words.text(
                "meetings.paper.narrative.inTime",
                sum.due(),
                sum.inTime(),
                words.rate(new Rate(sum.inTime(), sum.due()))));
        lines.add(words.text(
                "meetings.paper.narrative.attendance",
                sum.attendance().whole(),
                sum.attendance().part(),
                words.rate(sum.attendance())));
        lines.add(words.text(
                "meetings.paper.narrative.signed", sum.signed(), words.rate(new Rate(sum.signed(), sum.held()))));
        lines.add(words.text(
                "meetings.paper.narrative.tasks",
                sum.resolutions(),
                now.tasks().given(),
                now.tasks().done(),
                now.tasks().overdue()));
        lines.add(words.text(
                "meetings.paper.narrative.lectures", now.of(MeetingKind.LECTURE).held()));
        long before = report.before().sum().held();
        if (before > 0) {
            lines.add(words.text(
                    "meetings.paper.narrative.before",
                    before,
                    words.text(
                            sum.held() > before
                                    ? "meetings.paper.more"
                                    : sum.held() < before ? "meetings.paper.less" : "meetings.paper.same",
                            Math.abs(sum.held() - before)),
                    words.rate(report.before().sum().attendance())));
        }
        return String.join("\n", lines);
    }

    private Paper.Table kinds(YearReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        YearFigures now = report.now();
        for (MeetingKind kind : MeetingKind.values()) {
            YearFigures.OfKind of = now.of(kind);
            if (of.held() > 0 || of.due() > 0) {
                rows.add(line(
                        words.text(kind.messageKey()), of, "m/meetings/ledger?year=" + now.year() + "&kind=" + kind));
            }
        }
        rows.add(line(words.text("meetings.paper.sum"), now.sum(), "m/meetings/ledger?year=" + now.year()));
        return new Paper.Table(
                words.text("meetings.paper.byKind"),
                words.columns(
                        "kind",
                        "due",
                        "inTime",
                        "inTimeRate",
                        "held",
                        "signed",
                        "signedRate",
                        "expected",
                        "present",
                        "rate",
                        "resolutions"),
                rows);
    }

    private List<Cell> line(String name, YearFigures.OfKind of, String link) {
        return Cell.row(
                name,
                of.due(),
                of.inTime(),
                words.rate(new Rate(of.inTime(), of.due())),
                new Cell(of.held(), link),
                of.signed(),
                words.rate(new Rate(of.signed(), of.held())),
                of.attendance().whole(),
                of.attendance().part(),
                words.rate(of.attendance()),
                of.resolutions());
    }

    private Paper.Table comparison(YearReport report) {
        YearFigures.OfKind now = report.now().sum();
        YearFigures.OfKind before = report.before().sum();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(compared("held", now.held(), before.held()));
        rows.add(compared("signed", now.signed(), before.signed()));
        rows.add(compared(
                "expected", now.attendance().whole(), before.attendance().whole()));
        rows.add(
                compared("present", now.attendance().part(), before.attendance().part()));
        rows.add(Cell.row(
                words.text("meetings.paper.column.rate"),
                words.rate(now.attendance()),
                words.rate(before.attendance()),
                ""));
        rows.add(compared("resolutions", now.resolutions(), before.resolutions()));
        rows.add(compared(
                "tasksGiven",
                report.now().tasks().given(),
                report.before().tasks().given()));
        rows.add(compared(
                "tasksDone",
                report.now().tasks().done(),
                report.before().tasks().done()));
        return new Paper.Table(
                words.text("meetings.paper.comparison"),
                List.of(
                        words.text("meetings.paper.column.what"),
                        words.text(
                                "meetings.paper.column.year",
                                String.valueOf(report.now().year())),
                        words.text(
                                "meetings.paper.column.year",
                                String.valueOf(report.before().year())),
                        words.text("meetings.paper.column.change")),
                rows);
    }

    private List<Cell> compared(String what, long now, long before) {
        return Cell.row(words.text("meetings.paper.column." + what), now, before, now - before);
    }

    private Paper.Table odd(YearReport report) {
        return new Paper.Table(
                words.text("meetings.paper.odd"),
                words.columns("what", "date", "title", "note"),
                report.odd().stream()
                        .map(o -> Cell.row(
                                words.text("meetings.paper.odd." + o.what()),
                                o.date(),
                                RecordWords.meeting(o.title(), o.meeting()),
                                o.detail()))
                        .toList());
    }
}
