package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.Page;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.Inquiry;
import org.zhibu.development.casefile.ui.CaseView;

/** Letters of the political review that nobody has answered yet, over all cases. */
@StyleSheet("theme/development.css")
@PermitAll
public class InquiriesView extends Page {
    private static final long serialVersionUID = 1L;

    private final Grid<Inquiry> grid = new Grid<>();

    InquiriesView(Inquiries inquiries, InquiryButtons buttons, Organizations organizations, Clock clock) {
        super("development.inquiry.title");
        hint(getTranslation("development.inquiry.hint"));
        boolean writes = buttons.writes();
        grid.addClassName("dev-grid");
        grid.addComponentColumn(InquiriesView::link)
                .setHeader(getTranslation("development.candidate.name"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(l -> {
                    Div cell = new Div(
                            ReviewPart.state(l, LocalDate.now(clock)),
                            new Span(l.number()),
                            new Span(l.unit()),
                            new Span(l.relation() + " " + l.aboutName()));
                    buttons.of(l, Map.of(), writes, () -> grid.getDataProvider().refreshAll())
                            .forEach(cell::add);
                    cell.addClassName("dev-cell");
                    return cell;
                })
                .setHeader(getTranslation("development.inquiry.letterOf"))
                .setFlexGrow(1);
        grid.setItems(
                query -> inquiries.open(query.getOffset(), query.getLimit()).stream(), query -> inquiries.countOpen());
        grid.setEmptyStateText(getTranslation("development.inquiry.empty"));
        add(new LookNav(organizations), grid);
    }

    private static RouterLink link(Inquiry letter) {
        RouterLink link = new RouterLink();
        link.setText(letter.person());
        link.setRoute(
                CaseView.class,
                new RouteParameters(new RouteParam("id", letter.caseId().toString())));
        return link;
    }
}
