package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import org.zhibu.api.ui.LightBadge;
import org.zhibu.meetings.plan.PlanYear;

/** A year of meetings: kinds by months, each cell a light with how many were held of how many planned, and the way to their list. */
class PlanTable extends Div {
    private static final long serialVersionUID = 1L;

    PlanTable(PlanYear year) {
        addClassNames("figure-table", "plan-table");
        String caption = getTranslation("meetings.plan.ofYear", String.valueOf(year.year()));
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        NativeTableCaption words = new NativeTableCaption();
        words.setText(caption);
        table.add(words);
        NativeTableRow head = table.getHead().addRow();
        scope(head.addHeaderCell(), getTranslation("meetings.field.kind"), "col");
        for (int month = 1; month <= 12; month++) {
            scope(head.addHeaderCell(), getTranslation("meetings.plan.monthShort", month), "col");
        }
        for (PlanYear.Row kind : year.rows()) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell header = new NativeTableHeaderCell();
            scope(header, getTranslation(kind.kind().messageKey()), "row");
            row.add(header);
            for (int i = 0; i < kind.months().size(); i++) {
                row.addDataCell().add(cell(kind, kind.months().get(i), YearMonth.of(year.year(), i + 1)));
            }
        }
        add(table);
    }

    private Component cell(PlanYear.Row row, PlanYear.Cell cell, YearMonth month) {
        if (cell.light().isEmpty() && cell.planned() == 0 && cell.held() == 0) {
            return new Span();
        }
        boolean nothing = cell.held() == 0 && cell.planned() == 0;
        String numbers = nothing ? "–" : cell.held() + "/" + cell.planned();
        Component shown =
                cell.light().<Component>map(l -> new LightBadge(l, numbers)).orElseGet(() -> new Span(numbers));
        Anchor link = new Anchor(PlanAddress.path(month, row.kind()));
        link.add(shown);
        link.addClassName("plan-cell");
        String owed =
                cell.light().isEmpty() ? "" : getTranslation("meetings.plan.cell.owed", cell.counted(), cell.due());
        String unplanned = cell.unplanned() ? getTranslation("meetings.plan.cell.unplanned") : "";
        String words = getTranslation("meetings.plan.cell", cell.held(), cell.planned()) + owed + unplanned;
        if (cell.unplanned()) {
            link.addClassName("plan-unplanned");
        }
        link.getElement().setAttribute("title", words);
        link.setAriaLabel(getTranslation(row.kind().messageKey()) + " " + month + " " + words);
        return link;
    }

    private static void scope(NativeTableHeaderCell cell, String text, String scope) {
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
