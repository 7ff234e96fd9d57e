package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.zhibu.server.submission.SubmissionOrder;
import org.zhibu.server.submission.SubmissionRow;

/** A list of submissions, of which each row leads to its page. */
class SubmissionGrid extends Grid<SubmissionRow> {
    private static final long serialVersionUID = 1L;

    /** Fetches a page of rows. */
    interface Source {
        List<SubmissionRow> page(SubmissionOrder order, boolean ascending, int offset, int limit);
    }

    interface Count {
        int rows();
    }

    private final String path;
    private final LocalDate today;

    /**
     * @param path of the pages that the rows lead to
     * @param received whether the other organisation is the sender
     */
    SubmissionGrid(String path, boolean received, LocalDate today, Source source, Count count) {
        this.path = path;
        this.today = today;
        setSelectionMode(SelectionMode.NONE);
        addClassName("submission-grid");
        addComponentColumn(this::title)
                .setHeader(getTranslation("submission.field.title"))
                .setSortProperty(SubmissionOrder.TITLE.name())
                .setFlexGrow(3)
                .setWidth("15rem");
        addComponentColumn(r -> Words.state(this, r.state(), r.outcome()))
                .setHeader(getTranslation("submission.field.state"))
                .setSortProperty(SubmissionOrder.STATE.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        text("submission.field.matter", r -> getTranslation(r.matter().messageKey()), "9rem");
        if (received) {
            text("submission.field.sender", SubmissionRow::senderName, "10rem")
                    .setSortProperty(SubmissionOrder.SENDER.name());
        } else {
            text("submission.field.addressee", SubmissionRow::addresseeName, "10rem")
                    .setSortProperty(SubmissionOrder.ADDRESSEE.name());
        }
        text("submission.field.number", SubmissionRow::number, "8rem");
        text("submission.field.date", r -> r.date().toString(), "7rem").setSortProperty(SubmissionOrder.RECENT.name());
        addComponentColumn(r -> Words.due(this, r.dueOn(), r.state().isUnderWay(), this.today))
                .setHeader(getTranslation("submission.field.due"))
                .setSortProperty(SubmissionOrder.DUE.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        setItems(
                query -> source.page(order(query), ascending(query), query.getOffset(), query.getLimit()).stream(),
                query -> count.rows());
        addItemClickListener(e ->
                getUI().ifPresent(ui -> ui.navigate(path + "/" + e.getItem().key())));
    }

    final void emptyState(String messageKey) {
        Paragraph empty = new Paragraph(getTranslation(messageKey));
        empty.addClassName("empty");
        setEmptyStateComponent(empty);
    }

    final void refresh() {
        getDataProvider().refreshAll();
    }

    private Column<SubmissionRow> text(String headerKey, Function<SubmissionRow, String> value, String width) {
        return addColumn(value::apply)
                .setHeader(getTranslation(headerKey))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Span title(SubmissionRow row) {
        Span cell = new Span(new Anchor(path + "/" + row.key(), row.title()));
        if (!row.names().isEmpty() && !row.title().contains(row.names())) {
            Span names = new Span(row.names());
            names.addClassName("submission-names");
            cell.add(names);
        }
        return cell;
    }

    private static SubmissionOrder order(Query<SubmissionRow, Void> query) {
        return query.getSortOrders().isEmpty()
                ? SubmissionOrder.RECENT
                : SubmissionOrder.valueOf(query.getSortOrders().getFirst().getSorted());
    }

    private static boolean ascending(Query<SubmissionRow, Void> query) {
        return !query.getSortOrders().isEmpty()
                && query.getSortOrders().getFirst().getDirection() == SortDirection.ASCENDING;
    }
}
