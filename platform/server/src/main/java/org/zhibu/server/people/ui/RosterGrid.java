package org.zhibu.server.people.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.PersonOrder;
import org.zhibu.server.people.PersonRow;
import org.zhibu.server.people.Register;
import org.zhibu.server.people.RosterColumn;

/** The people of a roster; names lead to the files. */
class RosterGrid extends Grid<PersonRow> {
    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final transient Supplier<PersonFilter> filter;

    RosterGrid(Register register, Supplier<PersonFilter> filter) {
        this.register = register;
        this.filter = filter;
        for (RosterColumn column : RosterColumn.values()) {
            Column<PersonRow> added = column == RosterColumn.NAME
                    ? addComponentColumn(RosterGrid::link)
                    : addColumn(r -> text(column, r));
            added.setKey(column.name())
                    .setHeader(getTranslation(column.header()))
                    .setAutoWidth(true)
                    .setResizable(true);
            if (column.order() != null) {
                added.setSortProperty(Objects.requireNonNull(column.order()).name());
            }
        }
        setItems(this::page, query -> register.count(filter.get()));
        setEmptyStateText(getTranslation("people.empty"));
        getElement().setAttribute("aria-label", getTranslation("people.title"));
    }

    final void show(Set<RosterColumn> columns) {
        for (RosterColumn column : RosterColumn.values()) {
            getColumnByKey(column.name()).setVisible(columns.contains(column) || column == RosterColumn.NAME);
        }
        recalculateColumnWidths();
    }

    private static RouterLink link(PersonRow row) {
        return new RouterLink(
                row.person().name(),
                PersonView.class,
                new RouteParameters(
                        new RouteParam("person", row.person().id().value().toString())));
    }

    private String text(RosterColumn column, PersonRow row) {
        Object value = column.of(row, this::getTranslation);
        return value == null ? "" : value.toString();
    }

    private Stream<PersonRow> page(Query<PersonRow, Void> query) {
        PersonOrder order = query.getSortOrders().isEmpty()
                ? PersonOrder.NAME
                : PersonOrder.valueOf(query.getSortOrders().getFirst().getSorted());
        boolean ascending = query.getSortOrders().isEmpty()
                || query.getSortOrders().getFirst().getDirection() == SortDirection.ASCENDING;
        return register.list(filter.get(), order, ascending, query.getOffset(), query.getLimit()).stream();
    }
}
