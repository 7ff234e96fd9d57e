package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingRow;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** Meetings of the organisation: search, filter, sort, begin one, carry the list away. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MeetingsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 36;
    private static final int MONTHS_AHEAD = 3;

    private final transient MeetingSearch search;
    private final transient MeetingServices services;
    private final Grid<MeetingRow> grid = new Grid<>();
    private final Select<MeetingKind> kind = new Select<>();
    private final Select<MeetingState> state = new Select<>();
    private final Select<YearMonth> month = new Select<>();
    private final TextField text = new TextField();

    MeetingsView(MeetingSearch search, MeetingServices services, Clock clock) {
        super("meetings.menu");
        this.search = search;
        this.services = services;
        hint(getTranslation("meetings.hint"));
        filters(YearMonth.now(clock));
        columns();
        grid.setItems(
                query -> {
                    MeetingOrder order = order(query.getSortOrders());
                    return search
                            .page(
                                    filter(),
                                    order,
                                    ascending(query.getSortOrders()),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream();
                },
                query -> search.count(filter()));
        grid.addItemClickListener(e -> open(e.getItem()));
        add(grid);
        actions(buttons());
    }

    private Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        buttons.add(Routes.link(this, "meetings.proposals", ProposalsView.class));
        if (services.emergencies().mayRecord()) {
            buttons.add(Routes.link(this, "meetings.emergencies", EmergenciesView.class));
        }
        if (search.mayExport()) {
            buttons.add(Routes.link(this, "meetings.exemptions", ExemptionsView.class));
            buttons.add(Downloads.xlsx(getTranslation("action.export"), "meetings", () -> {
                List<QuerySortOrder> sort = sortOrders();
                return services.files().list(filter(), order(sort), ascending(sort));
            }));
        }
        if (!services.beginnings().kinds().isEmpty()) {
            Button create = new Button(getTranslation("meetings.action.new"), e -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.addClassName("opens-form");
            buttons.add(create);
        }
        return buttons.toArray(Component[]::new);
    }

    private void filters(YearMonth now) {
        text.setPlaceholder(getTranslation("meetings.filter.text"));
        text.setAriaLabel(getTranslation("meetings.filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.filter.anyKind" : k.messageKey()));
        state.setItems(MeetingState.values());
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "meetings.filter.anyState" : s.messageKey()));
        month.setItems(Stream.iterate(now.plusMonths(MONTHS_AHEAD), m -> m.minusMonths(1))
                .limit(MONTHS_BACK + MONTHS_AHEAD)
                .toList());
        month.setItemLabelGenerator(m -> m == null ? getTranslation("meetings.filter.anyMonth") : m.toString());
        Div bar = new Div(text);
        for (Select<?> select : List.of(kind, state, month)) {
            select.setEmptySelectionAllowed(true);
            select.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
            bar.add(select);
        }
        kind.setEmptySelectionCaption(getTranslation("meetings.filter.anyKind"));
        kind.setAriaLabel(getTranslation("meetings.field.kind"));
        state.setEmptySelectionCaption(getTranslation("meetings.filter.anyState"));
        state.setAriaLabel(getTranslation("meetings.field.state"));
        month.setEmptySelectionCaption(getTranslation("meetings.filter.anyMonth"));
        month.setAriaLabel(getTranslation("meetings.field.month"));
        text.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        bar.addClassName("meeting-filters");
        add(bar);
    }

    private void columns() {
        grid.setAllRowsVisible(false);
        grid.addClassName("meeting-grid");
        grid.setMultiSort(false);
        grid.addColumn(r -> r.date().toString())
                .setHeader(getTranslation("meetings.field.date"))
                .setSortProperty(MeetingOrder.DATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(r -> Routes.title(r.meeting(), r.title()))
                .setHeader(getTranslation("meetings.field.title"))
                .setSortProperty(MeetingOrder.TITLE.name())
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addColumn(r -> r.kinds().stream()
                        .map(k -> getTranslation(k.messageKey()))
                        .collect(Collectors.joining("＋")))
                .setHeader(getTranslation("meetings.field.kind"))
                .setSortProperty(MeetingOrder.KIND.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::stateBadge)
                .setHeader(getTranslation("meetings.field.state"))
                .setSortProperty(MeetingOrder.STATE.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(r -> r.expected() == 0 ? "" : r.present() + " / " + r.expected())
                .setHeader(getTranslation("meetings.field.presentOfExpected"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(MeetingRow::place)
                .setHeader(getTranslation("meetings.field.place"))
                .setSortProperty(MeetingOrder.PLACE.name());
        grid.addColumn(MeetingRow::chairName)
                .setHeader(getTranslation("meetings.field.chair"))
                .setSortProperty(MeetingOrder.CHAIR.name())
                .setAutoWidth(true)
                .setFlexGrow(0);
        Paragraph empty = new Paragraph(getTranslation("meetings.empty"));
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
    }

    private Span stateBadge(MeetingRow row) {
        String past = row.past() ? " · " + getTranslation("meetings.past") : "";
        Span badge = new Span(getTranslation(row.state().messageKey()) + past);
        badge.addClassNames(
                "badge",
                switch (row.state()) {
                    case ARCHIVED -> "badge-good";
                    case TO_SIGN, HELD -> "badge-warn";
                    case NOTIFIED -> "badge-calm";
                    case DRAFT, CANCELLED -> "badge-none";
                });
        return badge;
    }

    private void create() {
        NewMeetingForm form = new NewMeetingForm(services);
        new FormDialog(
                        getTranslation("meetings.action.new"),
                        form,
                        "meetings.action.create",
                        () -> form.created()
                                .ifPresent(id -> getUI().ifPresent(ui ->
                                        ui.navigate(MeetingView.class, new RouteParameters(Routes.param(id))))))
                .open();
    }

    private void open(MeetingRow row) {
        getUI().ifPresent(ui -> ui.navigate(MeetingView.class, new RouteParameters(Routes.param(row.meeting()))));
    }

    private MeetingFilter filter() {
        return new MeetingFilter(kind.getValue(), state.getValue(), month.getValue(), text.getValue());
    }

    private List<QuerySortOrder> sortOrders() {
        return grid.getSortOrder().stream()
                .flatMap(o -> o.getSorted().getSortOrder(o.getDirection()))
                .toList();
    }

    private static MeetingOrder order(List<QuerySortOrder> sort) {
        return sort.isEmpty()
                ? MeetingOrder.DATE
                : MeetingOrder.valueOf(sort.getFirst().getSorted());
    }

    private static boolean ascending(List<QuerySortOrder> sort) {
        return !sort.isEmpty() && sort.getFirst().getDirection() == SortDirection.ASCENDING;
    }
}
