package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhibu.api.paper.PaperBook;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.figure.Figure;
import org.zhibu.development.figure.Rate;
import org.zhibu.development.plan.Balance;
import org.zhibu.development.plan.BranchLine;
import org.zhibu.development.plan.PlanBalance;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.PlanNotes;
import org.zhibu.development.plan.PlanPapers;

/** All plans of the branches below side by side: balanced, issued, checked. */
@PermitAll
public class PlansView extends YearPage {
    private static final long serialVersionUID = 1L;

    private final transient PlanBalance balances;
    private final transient PlanNotes notes;
    private final transient PlanPapers papers;
    private final transient Clock clock;
    private int year;

    PlansView(PlanBalance balances, PlanNotes notes, PlanPapers papers, Clock clock) {
        super(
                "development.plans.title",
                "development.plans.hint",
                LocalDate.now(clock).getYear());
        this.balances = balances;
        this.notes = notes;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    void draw(int chosen) {
        year = chosen;
        Balance balance = balances.of(chosen);
        show(PlanPanels.panel("development.plans.panel.sum", sums(balance)));
        if (!balance.findings().isEmpty()) {
            show(PlanPanels.panel("development.plan.panel.warnings", FindingsPanel.of(balance.findings())));
        }
        show(
                PlanPanels.panel("development.plans.panel.branches", grid(balance)),
                PlanPanels.structure(balance.structure()));
        Button all = asks(
                "development.plans.action.issueAll",
                () -> Notices.done(
                        getTranslation("development.plans.issued", Integer.toString(balances.issueDrafts(chosen)))));
        all.setEnabled(balance.lines().stream().anyMatch(l -> l.draft() != null && l.issued() == null));
        actions(
                Downloads.xlsx(
                        getTranslation("action.export"),
                        "development-plans-" + chosen,
                        () -> PaperBook.of(papers.balance(chosen))),
                link("development.plan.action.print", "m/development/plans/print?year=" + chosen),
                all);
    }

    private Component sums(Balance b) {
        return new Paragraph(PlanPanels.text(
                "development.plans.sums",
                b.lines().size(),
                b.draftedSum(),
                b.issuedSum(),
                b.sums().of(Figure.ADMITTED),
                b.sums().of(Figure.PUT_UP),
                b.sums().of(Figure.APPROVED),
                PlanPanels.percent(b.sums().rate(Figure.APPROVED, Figure.PUT_UP)),
                b.sums().of(Figure.APPLICANTS),
                b.sums().of(Figure.ACTIVISTS)));
    }

    private Component grid(Balance balance) {
        if (balance.lines().isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("development.plans.empty"));
            empty.addClassName("empty");
            return empty;
        }
        Grid<BranchLine> grid = new Grid<>();
        grid.setAllRowsVisible(balance.lines().size() <= 30);
        grid.addColumn(BranchLine::name)
                .setHeader(column("branch"))
                .setFrozen(true)
                .setWidth("8rem")
                .setFlexGrow(1);
        number(grid, "draft", 4.75, l -> range(l.draft()));
        number(grid, "issued", 5.5, l -> range(l.issued()) + (l.pledgedOn() == null ? "" : " \u2713"));
        number(grid, "admitted", 4.75, l -> l.count(Figure.ADMITTED));
        number(
                grid,
                "twoBefore",
                5.5,
                l -> l.count(Figure.ADMITTED_BEFORE) + " / " + l.count(Figure.ADMITTED_YEAR_BEFORE));
        number(grid, "applicants", 4.75, l -> l.count(Figure.APPLICANTS));
        number(grid, "activists", 5.25, l -> l.count(Figure.ACTIVISTS));
        number(grid, "ratio", 5.25, PlansView::ratio);
        number(grid, "zeroYears", 6.25, l -> l.count(Figure.ZERO_YEARS));
        number(grid, "checks", 5.75, l -> l.selfChecks() + " / " + l.checks());
        grid.addComponentColumn(this::warnings)
                .setHeader(column("warnings"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::buttons)
                .setHeader(column("acts"))
                .setKey("acts")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setItems(balance.lines());
        return grid;
    }

    private void number(Grid<BranchLine> grid, String key, double width, Function<BranchLine, Object> value) {
        grid.addColumn(value::apply)
                .setHeader(column(key))
                .setWidth(width + "rem")
                .setFlexGrow(0);
    }

    private Component warnings(BranchLine line) {
        if (line.findings().isEmpty()) {
            return new Span("");
        }
        Button open = new Button(getTranslation(
                "development.plans.warnings", Integer.toString(line.findings().size())));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.addClassNames("badge", "badge-warn");
        open.addClickListener(e -> {
            com.vaadin.flow.component.dialog.Dialog dialog =
                    new com.vaadin.flow.component.dialog.Dialog(FindingsPanel.of(line.findings()));
            dialog.setHeaderTitle(line.name());
            dialog.getFooter().add(new Button(getTranslation("action.close"), c -> dialog.close()));
            dialog.open();
        });
        return open;
    }

    private Component buttons(BranchLine line) {
        int chosen = year;
        Div buttons = new Div(
                opens(
                        line.issued() == null ? "development.plans.action.issue" : "development.plans.action.adjust",
                        line,
                        () -> new IssueForm(balances, line, chosen)),
                opens(
                        "development.plans.action.check",
                        line,
                        () -> new NoteForm(notes, chosen, line.organization(), LocalDate.now(clock))));
        buttons.addClassName("dev-row-buttons");
        return buttons;
    }

    private Button opens(String key, BranchLine line, Supplier<EditForm> form) {
        Button button = PartBox.form(key, getTranslation(key) + " · " + line.name(), "action.save", this::draw, form);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String ratio(BranchLine line) {
        return new Rate(
                        line.count(Figure.ACTIVISTS),
                        Math.max(line.count(Figure.ADMITTED), line.plan().min()))
                .proportion()
                .orElse("");
    }

    private static String range(@org.jspecify.annotations.Nullable PlanContent content) {
        return content == null ? "" : content.range();
    }

    private String column(String key) {
        return getTranslation("development.plan.column." + key);
    }
}
