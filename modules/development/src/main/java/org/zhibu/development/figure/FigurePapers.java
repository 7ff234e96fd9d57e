package org.zhibu.development.figure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperWords;

/** The report of a period on paper: words, figures beside those of the year before, structure, branches (DASH-05, DASH-09). */
@Service
public class FigurePapers {
    private final FigureReports reports;
    private final PaperWords words;

    FigurePapers(FigureReports reports, PaperWords words) {
        this.reports = reports;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Paper of(Term term) {
        return of(reports.of(term));
    }

    @Transactional(readOnly = true)
    public Paper of(FigureReport report) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Words(narrative(report)));
        blocks.add(figures(report));
        blocks.add(rates(report.now()));
        blocks.add(structure(report));
        if (!report.members().isEmpty()) {
            blocks.add(members(report));
        }
        if (!report.branches().isEmpty()) {
            blocks.add(branches(report));
        }
        return Paper.of(
                words.organization(),
                words.text("development.figures.heading", term(report.term())),
                words.asOf(),
                blocks,
                words.signature());
    }

    public String term(Term term) {
        return words.text(term.messageKey(), Integer.toString(term.year()), term.nth());
    }

    /** The words as edited, or as the figures say them (DASH-09). */
    public String narrative(FigureReport report) {
        return report.edited().orElseGet(() -> generated(report));
    }

    /** The figures in the standard sentences. */
    public String generated(FigureReport report) {
        Figures f = report.now();
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "development.figures.narrative.people",
                term(report.term()),
                words.organization(),
                number(f.of(Figure.ADOPTED)),
                number(f.of(Figure.ADMITTED)),
                number(f.of(Figure.CONVERTED_ON_TIME)),
                number(f.of(Figure.EXTENDED)),
                number(f.of(Figure.CANCELLED))));
        lines.add(words.text(
                "development.figures.narrative.reports",
                number(f.accountsOfActivists()),
                number(f.of(Figure.REPORTS_CANDIDATE)),
                number(f.of(Figure.REPORTS_PROBATION))));
        lines.add(words.text(
                "development.figures.narrative.talks",
                number(f.of(Figure.ADOPTED)),
                number(f.of(Figure.TALKS_ACTIVIST)),
                number(f.of(Figure.TALKS_CANDIDATE))));
        lines.add(words.text(
                "development.figures.narrative.structure",
                number(f.of(Figure.PUT_UP)),
                number(f.of(Figure.APPROVED)),
                percent(f.rate(Figure.APPROVED, Figure.PUT_UP)),
                number(f.of(Dimension.AGE_LE_35)),
                percent(f.share(Dimension.AGE_LE_35)),
                number(f.of(Dimension.WOMEN)),
                percent(f.share(Dimension.WOMEN))));
        lines.add(words.text(
                "development.figures.narrative.pools",
                number(f.of(Figure.APPLICANTS)),
                number(f.of(Figure.ACTIVISTS)),
                number(f.of(Figure.CANDIDATES)),
                number(f.of(Figure.PROBATIONERS))));
        return String.join("\n", lines);
    }

    /** Without marks between thousands, as such reports are written. */
    private static String number(long value) {
        return Long.toString(value);
    }

    private Paper.Table figures(FigureReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (figure != Figure.ADMITTED_BEFORE
                    && figure != Figure.ADMITTED_YEAR_BEFORE
                    && figure != Figure.WOMEN_TWO_YEARS
                    && figure != Figure.ZERO_YEARS) {
                long now = report.now().of(figure);
                long before = report.before().of(figure);
                rows.add(Cell.row(
                        words.text(figure.messageKey()), linked(report, figure.code(), now), before, now - before));
            }
        }
        return new Paper.Table(
                words.text("development.figures.figures"), words.columns("what", "now", "before", "change"), rows);
    }

    private Paper.Table rates(Figures f) {
        Rate talks = new Rate(f.of(Figure.TALKS_ACTIVIST), f.of(Figure.ADOPTED));
        Rate candidates = new Rate(f.of(Figure.REPORTS_CANDIDATE), f.of(Figure.ADMITTED));
        Rate probation = new Rate(f.of(Figure.REPORTS_PROBATION), f.of(Figure.ADMITTED));
        return new Paper.Table(
                words.text("development.figures.rates"),
                words.columns("what", "part", "whole", "rate"),
                List.of(
                        rate("talksEach", talks, each(talks)),
                        rate("candidateEach", candidates, each(candidates)),
                        rate("probationEach", probation, each(probation)),
                        rate(
                                "approval",
                                f.rate(Figure.APPROVED, Figure.PUT_UP),
                                percent(f.rate(Figure.APPROVED, Figure.PUT_UP))),
                        rate(
                                "onTime",
                                f.rate(Figure.CONVERTED_ON_TIME, Figure.CONCLUDED),
                                percent(f.rate(Figure.CONVERTED_ON_TIME, Figure.CONCLUDED))),
                        rate(
                                "recommended",
                                f.rate(Figure.RECOMMENDED, Figure.APPROVED),
                                percent(f.rate(Figure.RECOMMENDED, Figure.APPROVED))),
                        rate(
                                "plan",
                                f.rate(Figure.ADMITTED, Figure.PLANNED_MIN),
                                percent(f.rate(Figure.ADMITTED, Figure.PLANNED_MIN)))));
    }

    /** Two counts of members are two lines, each with its day (CONF-12). */
    private Paper.Table members(FigureReport report) {
        return new Paper.Table(
                words.text("development.figures.members"),
                words.columns("asOf", "now"),
                report.members().stream()
                        .map(m -> Cell.row(
                                words.text(
                                        "development.figures.members.asOf",
                                        m.day().toString()),
                                m.members()))
                        .toList());
    }

    private List<Cell> rate(String what, Rate rate, String text) {
        return Cell.row(words.text("development.figures.rate." + what), rate.part(), rate.whole(), text);
    }

    private Paper.Table structure(FigureReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            rows.add(Cell.row(
                    words.text(dimension.messageKey()),
                    linked(report, dimension.indicator(), report.now().of(dimension)),
                    report.now().of(Figure.ADMITTED),
                    percent(report.now().share(dimension))));
        }
        return new Paper.Table(
                words.text("development.figures.structure"), words.columns("what", "part", "whole", "rate"), rows);
    }

    private Paper.Table branches(FigureReport report) {
        List<Figure> shown = List.of(
                Figure.APPLICANTS,
                Figure.ACTIVISTS,
                Figure.CANDIDATES,
                Figure.PROBATIONERS,
                Figure.ADOPTED,
                Figure.PUT_UP,
                Figure.ADMITTED,
                Figure.CONVERTED,
                Figure.CANCELLED);
        List<String> columns = new ArrayList<>(words.columns("branch"));
        shown.forEach(f -> columns.add(words.text(f.messageKey())));
        List<List<Cell>> rows = new ArrayList<>();
        for (FigureReport.OfBranch branch : report.branches()) {
            List<Cell> row = new ArrayList<>(
                    List.of(new Cell(branch.name(), "dashboard/" + branch.organization() + "?module=development")));
            shown.forEach(f -> row.add(Cell.of(branch.figures().of(f))));
            rows.add(row);
        }
        return new Paper.Table(words.text("development.figures.branches"), columns, rows);
    }

    /** Each figure opens its list (DASH-01); a committee's opens the branches that it is made of. */
    private static Cell linked(FigureReport report, String code, long value) {
        Term term = report.term();
        return report.branches().isEmpty()
                ? new Cell(
                        value,
                        "m/development/figures/list?figure=" + code + "&year=" + term.year() + "&term="
                                + term.address())
                : Cell.of(value);
    }

    private String percent(Rate rate) {
        return rate.percent().map(p -> p + "%").orElseGet(() -> words.text("development.paper.notApplicable"));
    }

    private String each(Rate rate) {
        return rate.each().map(Object::toString).orElseGet(() -> words.text("development.paper.notApplicable"));
    }
}
