package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain table of figures: read by screen readers, printed as it is, scrolls sideways on a narrow screen. */
class FigureTable extends Div {
    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    FigureTable(String caption, List<String> columns) {
        addClassName("figure-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTableCaption words = new NativeTableCaption();
        words.setText(caption);
        table.add(words);
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(name -> scope(head.addHeaderCell(), name, "col"));
        add(table);
    }

    FigureTable row(String name, List<? extends Component> cells) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell header = new NativeTableHeaderCell();
        scope(header, name, "row");
        row.add(header);
        cells.forEach(cell -> row.addDataCell().add(cell));
        return this;
    }

    FigureTable numbers(String name, List<? extends Number> values) {
        return row(name, values.stream().map(v -> new Span(v.toString())).toList());
    }

    private static void scope(NativeTableHeaderCell cell, String text, String scope) {
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
