package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.casefile.CaseRow;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Next;

/** Cases page by page, each with what it waits for. */
class CaseGrid extends Grid<CaseGrid.Line> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 700;

    /** @param next null at an end */
    record Line(CaseRow row, @Nullable Next next) {}

    private final transient CaseLists lists;
    private final transient CaseServices services;
    private final transient Supplier<CaseFilter> filter;
    private final List<Column<Line>> wide = new ArrayList<>();

    CaseGrid(CaseLists lists, CaseServices services, Supplier<CaseFilter> filter) {
        this.lists = lists;
        this.services = services;
        this.filter = filter;
        setMultiSort(false);
        addComponentColumn(this::name)
                .setKey("name")
                .setHeader(getTranslation("development.field.name"))
                .setSortProperty(CaseLists.Order.NAME.name())
                .setFlexGrow(1)
                .setWidth("8rem");
        wide.add(addComponentColumn(l -> StateBadge.of(this, l.row().state()))
                .setKey("state")
                .setHeader(getTranslation("development.field.state"))
                .setSortProperty(CaseLists.Order.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0));
        wide(l -> l.row().since().toString(), "since").setSortProperty(CaseLists.Order.SINCE.name());
        wide(l -> l.row().appliedOn().toString(), "appliedOn").setSortProperty(CaseLists.Order.APPLIED.name());
        wide(l -> text(l.row().countedFrom()), "countedFrom");
        wide(l -> l.row().contacts(), "contacts");
        addComponentColumn(this::next)
                .setKey("next")
                .setHeader(getTranslation("development.field.next"))
                .setFlexGrow(2)
                .setWidth("12rem");
        setItems(this::page, query -> lists.count(filter.get()));
        Paragraph empty = new Paragraph(getTranslation("development.empty"));
        empty.addClassName("empty");
        setEmptyStateComponent(empty);
        addClassName("dev-cases");
        getElement().setAttribute("aria-label", getTranslation("development.menu"));
        addItemClickListener(e -> getUI().ifPresent(ui -> ui.navigate(
                CaseView.class, CaseLinks.parameters(e.getItem().row().id()))));
    }

    CaseLists.Order order() {
        return order(sorted());
    }

    boolean descending() {
        return descending(sorted());
    }

    /** On a telephone there is room for who, where and what next. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().retrieveExtendedClientDetails(d -> narrow(d.getWindowInnerWidth() < NARROW));
        event.getUI().getPage().addBrowserWindowResizeListener(e -> narrow(e.getWidth() < NARROW));
    }

    private void narrow(boolean narrow) {
        wide.forEach(c -> c.setVisible(!narrow));
        setClassName("dev-narrow", narrow);
    }

    private Column<Line> wide(com.vaadin.flow.function.ValueProvider<Line, String> value, String field) {
        Column<Line> column = addColumn(value)
                .setKey(field)
                .setHeader(getTranslation("development.field." + field))
                .setAutoWidth(true)
                .setFlexGrow(0);
        wide.add(column);
        return column;
    }

    private Component name(Line line) {
        CaseRow row = line.row();
        Div cell = new Div(CaseLinks.to(row.id(), row.name()));
        Div badge = new Div(StateBadge.of(this, row.state()));
        badge.addClassName("dev-only-narrow");
        cell.add(badge);
        String more = row.state() == CaseState.CULTIVATED && row.tier() != null
                ? getTranslation("development.tier." + row.tier())
                : "";
        String group = row.group();
        if (group != null) {
            more = more.isEmpty() ? group : group + " · " + more;
        }
        if (!more.isEmpty()) {
            Div under = new Div(more);
            under.addClassName("dev-detail");
            cell.add(under);
        }
        return cell;
    }

    private Component next(Line line) {
        Next next = line.next();
        if (next == null) {
            return new Span();
        }
        Div cell = new Div(new Span(getTranslation(next.step().messageKey())));
        Div under = new Div();
        under.addClassName("dev-detail");
        LocalDate last = next.window().last();
        if (!next.missing().isEmpty()) {
            under.add(getTranslation("development.next.count", next.missing().size()));
        } else if (last != null) {
            under.add(getTranslation("development.next.last", last.toString()));
        } else if (next.act().isAnswer()) {
            under.add(getTranslation("development.next.above"));
        } else if (!next.window().first().isAfter(services.today())) {
            under.add(getTranslation("development.next.now"));
        } else {
            under.add(getTranslation(
                    "development.way.first", next.window().first().toString()));
        }
        cell.add(under);
        return cell;
    }

    private Stream<Line> page(Query<Line, Void> query) {
        List<QuerySortOrder> sort = query.getSortOrders();
        List<CaseRow> rows =
                lists.page(filter.get(), order(sort), descending(sort), query.getOffset(), query.getLimit());
        Map<UUID, Next> next =
                services.outlooks().next(rows.stream().map(CaseRow::id).toList());
        return rows.stream().map(r -> new Line(r, next.get(r.id())));
    }

    private List<QuerySortOrder> sorted() {
        return getSortOrder().stream()
                .flatMap(o -> o.getSorted().getSortOrder(o.getDirection()))
                .toList();
    }

    private static CaseLists.Order order(List<QuerySortOrder> sort) {
        return sort.isEmpty()
                ? CaseLists.Order.NAME
                : CaseLists.Order.valueOf(sort.getFirst().getSorted());
    }

    private static boolean descending(List<QuerySortOrder> sort) {
        return !sort.isEmpty() && sort.getFirst().getDirection() == SortDirection.DESCENDING;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
