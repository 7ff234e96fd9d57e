package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.PaperHtml;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.Rate;
import org.zhibu.development.plan.PlanOverview;
import org.zhibu.development.plan.ShareLine;

/** The parts of a branch's page of a plan. */
final class PlanPanels {
    private final PlanOverview o;

    PlanPanels(PlanOverview overview) {
        this.o = overview;
    }

    List<Component> all() {
        List<Component> parts = new ArrayList<>();
        parts.add(numbers());
        if (!o.findings().isEmpty()) {
            parts.add(panel("development.plan.panel.warnings", FindingsPanel.of(o.findings()), small("guide")));
        }
        parts.add(structure(o.structure()));
        parts.add(notes());
        parts.add(history());
        return parts;
    }

    private Section numbers() {
        Div facts = new Div();
        facts.addClassName("dev-facts");
        facts.add(
                number("planned", o.plan().max() == 0 ? "\u2014" : o.plan().range(), state()),
                number(
                        "allowed",
                        o.allowed().map(a -> a.from() + "\uff5e" + a.to()).orElse("\u2014"),
                        ""),
                opening("admitted", Figure.ADMITTED, ""),
                opening(
                        "activists",
                        Figure.ACTIVISTS,
                        o.plan().activists() == 0
                                ? ""
                                : text("development.plan.ofPlanned", o.plan().activists())),
                opening("applicants", Figure.APPLICANTS, ""),
                opening("candidates", Figure.CANDIDATES, ""),
                opening(
                        "putUp",
                        Figure.PUT_UP,
                        text(
                                "development.plan.approvedOf",
                                o.figures().of(Figure.APPROVED),
                                percent(o.figures().rate(Figure.APPROVED, Figure.PUT_UP)))));
        List<Component> parts = new ArrayList<>(List.of(facts));
        if (!o.plan().groups().isEmpty()) {
            parts.add(new Paragraph(text(
                    "development.plan.groupsAre",
                    o.plan().groups().stream().map(g -> text(g.messageKey())).collect(Collectors.joining("\u3001")))));
        }
        if (!o.plan().words().isBlank()) {
            Paragraph words = new Paragraph(o.plan().words());
            words.addClassName("dev-words");
            parts.add(words);
        }
        o.status().ifPresent(s -> {
            Anchor way = new Anchor(s.link(), text("development.plan.submission"));
            way.setRouterIgnore(false);
            parts.add(way);
        });
        if (o.draft().isEmpty() && o.issued().isEmpty()) {
            Paragraph empty = new Paragraph(text("development.plan.empty"));
            empty.addClassName("empty");
            parts.add(empty);
        }
        return panel("development.plan.panel.numbers", parts.toArray(Component[]::new));
    }

    /** Where the plan stands, in words. */
    private String state() {
        return o.issued()
                .map(i -> i.pledgedOn() == null
                        ? text("development.plan.state.issued", i.issuedOn())
                        : text("development.plan.state.pledged", i.pledgedOn()))
                .orElseGet(() -> text(
                        o.draft().isEmpty()
                                ? "development.plan.state.none"
                                : o.draft().get().handedUpOn() == null
                                        ? "development.plan.state.draft"
                                        : "development.plan.state.handedUp"));
    }

    /** Also of a committee's page. */
    static Section structure(List<ShareLine> lines) {
        Component table = lines.isEmpty()
                ? new Paragraph(text("development.plan.noStructure"))
                : PaperHtml.of(new Paper.Table(
                        "",
                        columns("what", "target", "count", "total", "rate", "met", "missing"),
                        lines.stream()
                                .map(l -> Cell.row(
                                        text(l.target().dimension().messageKey()),
                                        l.target().words(),
                                        l.count(),
                                        l.total(),
                                        percent(l.rate()),
                                        text(l.state()),
                                        l.missing()))
                                .toList()));
        return panel("development.plan.panel.structure", table);
    }

    private Section notes() {
        if (o.notes().isEmpty()) {
            return panel("development.plan.panel.notes", new Paragraph(text("development.plan.noNotes")));
        }
        return panel(
                "development.plan.panel.notes",
                PaperHtml.of(new Paper.Table(
                        "",
                        columns("day", "what", "found", "measures"),
                        o.notes().stream()
                                .map(n -> Cell.row(
                                        n.notedOn(),
                                        text(n.kind().messageKey()) + " " + n.period(),
                                        n.found(),
                                        n.measures()))
                                .toList())));
    }

    private Section history() {
        return panel(
                "development.plan.panel.history",
                PaperHtml.of(new Paper.Table(
                        "",
                        columns("year", "planned", "admitted", "putUp"),
                        o.history().stream()
                                .map(y -> Cell.row(
                                        new Cell(Integer.toString(y.year()), "m/development/plan?year=" + y.year()),
                                        y.planned(),
                                        y.admitted(),
                                        y.putUp()))
                                .toList())));
    }

    private Div opening(String label, Figure figure, String below) {
        Anchor value = new Anchor(
                "m/development/figures/list?figure=" + figure.code() + "&year=" + o.year(),
                Long.toString(o.figures().of(figure)));
        value.setRouterIgnore(false);
        return fact(label, value, below);
    }

    private static Div number(String label, String value, String below) {
        return fact(label, new Span(value), below);
    }

    private static Div fact(String label, Component value, String below) {
        Span name = new Span(text("development.plan.number." + label));
        name.addClassName("dev-fact-label");
        value.addClassName("dev-fact-value");
        Span small = new Span(below);
        small.addClassName("dev-fact-note");
        Div fact = new Div(name, value, small);
        fact.addClassName("dev-fact");
        return fact;
    }

    private static Paragraph small(String key) {
        Paragraph words = new Paragraph(text("development.plan." + key));
        words.addClassName("page-hint");
        return words;
    }

    static Section panel(String titleKey, Component... parts) {
        Section panel = new Section(new H2(text(titleKey)));
        panel.add(parts);
        panel.addClassName("panel");
        return panel;
    }

    static List<String> columns(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(k -> text("development.plan.column." + k))
                .toList();
    }

    static String percent(Rate rate) {
        return rate.percent().map(p -> p + "%").orElseGet(() -> text("development.paper.notApplicable"));
    }

    static String text(String key, Object... arguments) {
        Object[] words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return UI.getCurrent().getTranslation(key, words);
    }
}
