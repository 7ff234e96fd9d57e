package org.zhibu.development.print.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.print.Roster;
import org.zhibu.development.print.RosterKind;
import org.zhibu.development.print.Rosters;

/** The rosters of those on the way, to be looked at, printed and carried away. */
@StyleSheet("theme/development-forms.css")
@PermitAll
public class RosterView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_ON_A_LINE = "2026.01.01".length();

    private final transient Rosters rosters;
    private final Nav kinds = new Nav();

    RosterView(Rosters rosters) {
        super("development.print.rosters");
        this.rosters = rosters;
        kinds.addClassNames("dev-rosters", "no-print");
        kinds.setAriaLabel(getTranslation("development.print.rosters"));
        addComponentAtIndex(1, kinds);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse("activists");
        RosterKind kind = Arrays.stream(RosterKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(RosterKind.ACTIVISTS);
        kinds.removeAll();
        String url = RouteConfiguration.forSessionScope().getUrl(RosterView.class);
        for (RosterKind one : RosterKind.values()) {
            Anchor link =
                    new Anchor(url + "?of=" + one.name().toLowerCase(Locale.ROOT), getTranslation(one.messageKey()));
            link.addClassName("button-link");
            if (one == kind) {
                link.getElement().setAttribute("aria-current", "page");
            }
            kinds.add(link);
        }
        Roster roster = rosters.of(kind);
        printActions(Downloads.xlsx(getTranslation("action.export"), roster.heading(), () -> rosters.workbook(kind)));
        sheet().removeAll();
        sheet().add(new RosterSheet(roster));
    }

    /** Across the sheet, as its columns are many. */
    private static final class RosterSheet extends Div {
        private static final long serialVersionUID = 1L;

        RosterSheet(Roster roster) {
            addClassName("dev-roster");
            Paragraph organization = new Paragraph(roster.organization());
            organization.addClassName("dev-form-organization");
            H2 heading = new H2(roster.heading());
            heading.addClassName("dev-form-title");
            Paragraph note = new Paragraph(roster.note());
            note.addClassName("dev-form-right");
            NativeTable table = new NativeTable();
            table.addClassName("dev-form-table");
            NativeTableRow head = table.getHead().addRow();
            roster.columns().forEach(c -> head.addHeaderCell().setText(c));
            roster.rows().forEach(values -> {
                NativeTableRow row = table.getBody().addRow();
                values.forEach(v -> {
                    NativeTableCell cell = row.addDataCell();
                    cell.setText(v);
                    // names and days stay on one line, what is longer may break
                    cell.setClassName("dev-roster-long", v.length() > LONGEST_ON_A_LINE);
                });
            });
            add(organization, heading, note, table);
        }
    }
}
