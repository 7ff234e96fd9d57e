package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.development.candidate.Gate;
import org.zhibu.development.candidate.GateRow;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.casefile.ui.PartBox;

/** Everybody whose time of cultivation is over, with all that still blocks the candidate (DEV-30). */
@StyleSheet("theme/development.css")
@PermitAll
public class GateView extends Page {
    private static final long serialVersionUID = 1L;

    GateView(Gate gate, Organizations organizations) {
        super("development.gate.title");
        hint(getTranslation("development.gate.hint"));
        Grid<GateRow> grid = new Grid<>();
        grid.addClassName("dev-grid");
        grid.addComponentColumn(this::person)
                .setHeader(getTranslation("development.candidate.name"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::findings)
                .setHeader(getTranslation("development.gate.findings"))
                .setFlexGrow(1);
        grid.setItems(query -> gate.page(query.getOffset(), query.getLimit()).stream(), query -> gate.count());
        grid.setEmptyStateText(getTranslation("development.gate.empty"));
        add(new LookNav(organizations), grid);
    }

    private Div person(GateRow row) {
        RouterLink link = new RouterLink();
        link.setText(row.facts().person().name());
        link.setRoute(
                CaseView.class,
                new RouteParameters(new RouteParam("id", row.facts().id().toString())));
        Span since = new Span(getTranslation(
                "development.gate.since", Objects.toString(row.facts().countedFrom(), "")));
        since.addClassName("secondary");
        Div cell = new Div(link, since);
        cell.addClassName("dev-cell");
        return cell;
    }

    private Div findings(GateRow row) {
        Div cell = new Div();
        cell.addClassName("dev-wrap");
        if (row.isOpen()) {
            cell.add(PartBox.badge(getTranslation("development.gate.open"), "good"));
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("dev-lacks");
        for (Finding finding : row.findings()) {
            ListItem line = new ListItem(Notices.text(finding));
            line.setClassName("dev-lacks-hard", finding.severity() == Severity.BLOCK);
            lines.add(line);
        }
        cell.add(lines);
        return cell;
    }
}
