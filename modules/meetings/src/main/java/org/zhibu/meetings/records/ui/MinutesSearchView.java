package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.records.Found;
import org.zhibu.meetings.records.MinutesSearch;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.SearchFilter;
import org.zhibu.meetings.ui.PersonFields;

/** Looks through all minutes by what stands in them, and shows the sentences. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MinutesSearchView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MinutesSearch search;
    private final TextField text = new TextField();
    private final TextField speaker = new TextField();
    private final TextField chair = new TextField();
    private final ComboBox<PersonSummary> present = new ComboBox<>();
    private final Select<MeetingKind> kind = new Select<>();
    private final Select<PartyGroup> group = new Select<>();
    private final Select<MeetingState> state = new Select<>();
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final Checkbox resolved = new Checkbox();
    private final Checkbox unsigned = new Checkbox();
    private final Grid<Found> hits = new Grid<>();
    private final Paragraph number = new Paragraph();

    MinutesSearchView(MinutesSearch search, RecordRights rights, People people) {
        super("meetings.search.title");
        this.search = search;
        hint(getTranslation("meetings.search.hint"));
        List<Integer> years = search.years();
        choices(kind, "meetings.field.kind", List.of(MeetingKind.values()));
        kind.setItemLabelGenerator(k -> k == null ? "" : getTranslation(k.messageKey()));
        choices(group, "meetings.field.group", rights.groups());
        group.setItemLabelGenerator(g -> g == null ? "" : g.name());
        choices(state, "meetings.field.state", List.of(MeetingState.values()));
        state.setItemLabelGenerator(s -> s == null ? "" : getTranslation(s.messageKey()));
        choices(from, "meetings.search.from", years);
        choices(to, "meetings.search.to", years);
        PersonFields.fromRegister(present, people);
        present.setClearButtonVisible(true);
        present.setLabel(getTranslation("meetings.search.present"));
        present.addValueChangeListener(e -> refresh());
        words(speaker, "meetings.field.speaker");
        words(chair, "meetings.field.chair");
        flag(resolved, "meetings.search.resolved");
        flag(unsigned, "meetings.search.unsigned");
        text.setPlaceholder(getTranslation("meetings.search.placeholder"));
        text.setAriaLabel(getTranslation("meetings.search.placeholder"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> refresh());
        text.addClassName("record-search");
        text.focus();
        number.addClassName("record-count");
        number.getElement().setAttribute("role", "status");
        Div filters = new Div(kind, from, to, speaker, chair, present, group, state, resolved, unsigned);
        filters.addClassName("record-filters");
        Details more = new Details(getTranslation("meetings.search.filters"), filters);
        more.setOpened(true);
        grid();
        add(new RecordsNav(rights), text, more, number, hits);
        refresh();
    }

    /** The words may stand in the address, where the search of the header leads. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("text").ifPresent(text::setValue);
    }

    private void grid() {
        hits.addComponentColumn(f -> new FoundCard(f)).setFlexGrow(1);
        hits.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        hits.addClassNames("meeting-grid", "record-hits");
        hits.setSelectionMode(Grid.SelectionMode.NONE);
        Paragraph empty = new Paragraph(getTranslation("meetings.search.empty"));
        empty.addClassName("empty");
        hits.setEmptyStateComponent(empty);
        hits.setItems(query -> search.page(filter(), query.getOffset(), query.getLimit()).stream(), query -> {
            int count = search.count(filter());
            number.setText(getTranslation("meetings.search.count", count));
            return count;
        });
    }

    private <T> void choices(Select<T> field, String labelKey, List<T> items) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.addValueChangeListener(e -> refresh());
    }

    private void words(TextField field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.setMaxLength(60);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(e -> refresh());
    }

    private void flag(Checkbox field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.addValueChangeListener(e -> refresh());
    }

    private void refresh() {
        hits.getDataProvider().refreshAll();
    }

    private SearchFilter filter() {
        return new SearchFilter(
                text.getValue(),
                speaker.getValue(),
                kind.getValue(),
                idOf(group.getValue()),
                state.getValue(),
                from.getValue(),
                to.getValue(),
                chair.getValue(),
                PersonFields.id(present),
                resolved.getValue(),
                unsigned.getValue());
    }

    private static java.util.@Nullable UUID idOf(@Nullable PartyGroup group) {
        return group == null ? null : group.id().value();
    }
}
