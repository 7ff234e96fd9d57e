package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.Outlooks;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Move;
import org.zhibu.development.path.Step;
import org.zhibu.development.path.StepTable;

/** The table of the 25 steps as the portal follows it here: who, when, with which papers, and what is refused (§4.1). */
@StyleSheet("theme/development.css")
@PermitAll
public class StepsView extends PrintPage {
    private static final long serialVersionUID = 1L;

    private final transient Limits limits;

    StepsView(Outlooks outlooks, Organizations organizations, Clock clock) {
        super("development.steps");
        limits = outlooks.limits();
        LocalDate today = LocalDate.now(clock);
        boolean student = organizations.current().kind() == OrganizationKind.SCHOOL_STUDENT;
        hint(getTranslation("development.steps.hint"));
        printActions(CaseLinks.button(this, "development.action.back", CasesView.class));
        sheet().addClassName("dev-sheet");
        sheet().add(new H2(getTranslation("development.steps")));
        Paragraph day = new Paragraph(
                getTranslation("development.steps.day", organizations.current().name(), today.toString()));
        day.addClassName("dev-sheet-note");
        sheet().add(day);
        NativeTable table = new NativeTable();
        table.addClassName("dev-table");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("step", "who", "time", "materials", "acts")) {
            head.add(new NativeTableHeaderCell(getTranslation("development.steps." + column)));
        }
        table.getHead().add(head);
        StepTable.of(limits, student, today).forEach(r -> table.getBody().add(row(r)));
        sheet().add(table);
    }

    private NativeTableRow row(StepTable.Row of) {
        Step step = of.step();
        NativeTableRow row = new NativeTableRow();
        if (step == null) {
            row.add(
                    new NativeTableCell(getTranslation("development.steps.any")),
                    new NativeTableCell(),
                    new NativeTableCell(),
                    new NativeTableCell());
        } else {
            Span rule = new Span(step.rule());
            rule.addClassName("dev-detail");
            NativeTableCell name =
                    new NativeTableCell(new Span(step.number() + ". " + getTranslation(step.messageKey())));
            name.add(new Div(rule));
            row.add(
                    name,
                    new NativeTableCell(getTranslation(step.doer().messageKey())),
                    new NativeTableCell(getTranslation(
                            "development.time." + step,
                            StepTable.numbers(step, limits).toArray())),
                    new NativeTableCell(step.materials().stream()
                            .map(m -> getTranslation("material." + m))
                            .collect(Collectors.joining("；"))));
        }
        NativeTableCell acts = new NativeTableCell();
        of.acts().forEach(a -> acts.add(act(a)));
        row.add(acts);
        return row;
    }

    private Component act(StepTable.ActRow of) {
        Span name = new Span(getTranslation(of.act().messageKey()));
        name.addClassName("dev-act");
        Span rule = new Span(" " + of.act().rule() + " ");
        rule.addClassName("dev-detail");
        Span ways = new Span(of.act().moves().stream().map(this::way).distinct().collect(Collectors.joining("；")));
        ways.addClassName("dev-detail");
        Div act = new Div(name, rule, ways);
        if (!of.refused().isEmpty()) {
            UnorderedList refused = new UnorderedList();
            refused.addClassName("dev-refused");
            of.refused().forEach(f -> refused.add(new ListItem(Notices.text(f))));
            act.add(refused);
        }
        return act;
    }

    private String way(Move move) {
        String from = getTranslation(move.from().messageKey());
        return move.from() == move.to()
                ? from
                : from + " → " + getTranslation(move.to().messageKey());
    }
}
