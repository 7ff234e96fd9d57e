package org.zhibu.meetings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.meetings.print.PlanFiles;
import org.zhibu.meetings.print.PlanSheet;

/** The plan of a year as a printed form. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class PlanPrintView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanFiles files;
    private final transient Clock clock;

    PlanPrintView(PlanFiles files, Clock clock) {
        super("meetings.plan.menu");
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int year = PlanAddress.of(event.getLocation().getQueryParameters(), YearMonth.now(clock))
                .year();
        Anchor back = new Anchor("m/meetings/plan?year=" + year, getTranslation("meetings.plan.menu"));
        back.addClassName("button-link");
        printActions(back);
        PlanSheet plan = files.sheet(year);
        sheet().removeAll();
        Paragraph organization = new Paragraph(plan.organization());
        organization.addClassName("sheet-organization");
        NativeTable table = new NativeTable();
        table.addClassName("plan-sheet");
        NativeTableRow head = table.getHead().addRow();
        plan.columns().forEach(c -> head.addHeaderCell().setText(c));
        plan.rows().forEach(values -> {
            NativeTableRow row = table.getBody().addRow();
            values.forEach(v -> row.addDataCell().setText(v));
        });
        sheet().add(organization, new H2(plan.heading()), table);
    }
}
