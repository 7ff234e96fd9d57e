package org.zhibu.development.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperWords;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.Rate;

/** Plans on paper: the committee's table, a branch's plan beside what was done, the pledge (责任状). */
@Service
public class PlanPapers {
    private final PlanBalance balances;
    private final PlanOverviews overviews;
    private final Plans plans;
    private final PaperWords words;

    PlanPapers(PlanBalance balances, PlanOverviews overviews, Plans plans, PaperWords words) {
        this.balances = balances;
        this.overviews = overviews;
        this.plans = plans;
        this.words = words;
    }

    /** The table of a committee. */
    @Transactional(readOnly = true)
    public Paper balance(int year) {
        return balance(balances.of(year));
    }

    @Transactional(readOnly = true)
    public Paper balance(Balance balance) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(branches(balance));
        blocks.add(structure(balance.structure()));
        blocks.add(new Paper.Table(
                words.text("development.plan.paper.funnel"),
                columns("putUp", "approved", "rate"),
                List.of(Cell.row(
                        balance.sums().of(Figure.PUT_UP),
                        balance.sums().of(Figure.APPROVED),
                        percent(balance.sums().rate(Figure.APPROVED, Figure.PUT_UP))))));
        return Paper.of(
                        words.organization(),
                        words.text("development.plan.paper.heading", Integer.toString(balance.year())),
                        words.asOf(),
                        blocks,
                        words.signature())
                .across();
    }

    private Paper.Table branches(Balance balance) {
        List<List<Cell>> rows = new ArrayList<>();
        balance.lines().forEach(l -> rows.add(branch(l)));
        rows.add(sum(balance));
        return new Paper.Table(
                words.text("development.plan.paper.branches"),
                columns(
                        "branch",
                        "draft",
                        "issued",
                        "pledged",
                        "admitted",
                        "before",
                        "yearBefore",
                        "applicants",
                        "activists",
                        "ratio",
                        "candidates",
                        "zeroYears",
                        "checks",
                        "warnings"),
                rows);
    }

    private static List<Cell> branch(BranchLine line) {
        int fresh = Math.max(line.count(Figure.ADMITTED), line.plan().min());
        return Cell.row(
                line.name(),
                line.draft() == null ? "" : line.draft().range(),
                line.issued() == null ? "" : line.issued().range(),
                line.pledgedOn() == null ? "" : line.pledgedOn(),
                line.count(Figure.ADMITTED),
                line.count(Figure.ADMITTED_BEFORE),
                line.count(Figure.ADMITTED_YEAR_BEFORE),
                line.count(Figure.APPLICANTS),
                line.count(Figure.ACTIVISTS),
                new Rate(line.count(Figure.ACTIVISTS), fresh).proportion().orElse(""),
                line.count(Figure.CANDIDATES),
                line.count(Figure.ZERO_YEARS),
                line.selfChecks() + " / " + line.checks(),
                line.findings().stream().map(Finding::rule).distinct().collect(Collectors.joining(" ")));
    }

    private List<Cell> sum(Balance balance) {
        return Cell.row(
                words.text("development.plan.paper.sum"),
                balance.draftedSum(),
                balance.issuedSum(),
                "",
                balance.sums().of(Figure.ADMITTED),
                balance.sums().of(Figure.ADMITTED_BEFORE),
                balance.sums().of(Figure.ADMITTED_YEAR_BEFORE),
                balance.sums().of(Figure.APPLICANTS),
                balance.sums().of(Figure.ACTIVISTS),
                new Rate(balance.sums().of(Figure.ACTIVISTS), balance.sums().of(Figure.ADMITTED))
                        .proportion()
                        .orElse(""),
                balance.sums().of(Figure.CANDIDATES),
                "",
                "",
                "");
    }

    /** A branch's plan of a year beside what was done. */
    @Transactional(readOnly = true)
    public Paper own(int year) {
        PlanOverview o = overviews.of(year);
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Words(words.text(
                "development.plan.paper.own",
                o.plan().range(),
                o.plan().activists(),
                o.figures().of(Figure.ADMITTED),
                o.figures().of(Figure.ACTIVISTS))));
        blocks.add(structure(o.structure()));
        blocks.add(new Paper.Table(
                words.text("development.plan.paper.history"),
                columns("year", "planned", "admitted", "putUp"),
                o.history().stream()
                        .map(y -> Cell.row(Integer.toString(y.year()), y.planned(), y.admitted(), y.putUp()))
                        .toList()));
        if (!o.notes().isEmpty()) {
            blocks.add(new Paper.Table(
                    words.text("development.plan.paper.notes"),
                    columns("day", "what", "found", "measures"),
                    o.notes().stream()
                            .map(n -> Cell.row(n.notedOn(), words.text(n.kind().messageKey()), n.found(), n.measures()))
                            .toList()));
        }
        return Paper.of(
                words.organization(),
                words.text("development.plan.paper.heading", Integer.toString(year)),
                words.asOf(),
                blocks,
                words.signature());
    }

    /** The pledge to be signed (PLAN-02). Nothing is printed while nothing is issued. */
    @Transactional(readOnly = true)
    public Paper pledge(int year) {
        IssuedPlan plan = plans.issued(year)
                .orElseThrow(() -> new org.zhibu.api.rule.RefusedException(
                        Finding.block("PLAN-02", "development.plan.refused.notIssued")));
        PlanContent content = plan.content();
        String shares = content.targets().stream()
                .map(t -> words.text(t.dimension().messageKey())
                        + words.text(t.operator().messageKey()) + t.percent() + "%")
                .collect(Collectors.joining("\uff1b"));
        String groups =
                content.groups().stream().map(g -> words.text(g.messageKey())).collect(Collectors.joining("\u3001"));
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "development.plan.pledge.begin", plan.issuerName(), Integer.toString(year), words.organization()));
        lines.add(words.text("development.plan.pledge.numbers", content.range(), content.activists()));
        if (!shares.isEmpty()) {
            lines.add(words.text("development.plan.pledge.structure", shares));
        }
        if (!groups.isEmpty()) {
            lines.add(words.text("development.plan.pledge.groups", groups));
        }
        if (!content.words().isBlank()) {
            lines.add(content.words());
        }
        lines.add(words.text("development.plan.pledge.end"));
        return Paper.of(
                plan.issuerName(),
                words.text("development.plan.pledge.heading", Integer.toString(year)),
                "",
                List.of(new Paper.Words(String.join("\n", lines))),
                List.of(
                        words.text("development.plan.pledge.issuer", plan.issuerName(), words.day(plan.issuedOn())),
                        words.text(
                                "development.plan.pledge.secretary",
                                words.organization(),
                                plan.pledgedOn() == null ? "" : plan.pledgedBy() + " " + words.day(plan.pledgedOn()))));
    }

    private Paper.Table structure(List<ShareLine> lines) {
        return new Paper.Table(
                words.text("development.plan.paper.structure"),
                columns("what", "target", "count", "total", "rate", "met", "missing"),
                lines.stream()
                        .map(l -> Cell.row(
                                words.text(l.target().dimension().messageKey()),
                                l.target().words(),
                                l.count(),
                                l.total(),
                                percent(l.rate()),
                                words.text(l.state()),
                                l.missing()))
                        .toList());
    }

    private List<String> columns(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(k -> words.text("development.plan.column." + k))
                .toList();
    }

    private String percent(Rate rate) {
        return rate.percent().map(p -> p + "%").orElseGet(() -> words.text("development.paper.notApplicable"));
    }
}
