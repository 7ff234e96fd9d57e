package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.path.CaseState;

/** The head of the list: five stages with their numbers, those at an end, and what narrows the list further. */
class CaseFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MAX_TEXT = 60;

    private final transient CaseLists lists;
    private final Map<CaseState.Stage, Button> stages = new EnumMap<>(CaseState.Stage.class);
    private final Button all;
    private final TextField text = new TextField();
    private final Select<CaseState> state = new Select<>();
    private final Select<ActivistTier> tier = new Select<>();
    private final Select<PartyGroup> group = new Select<>();
    private CaseState.@Nullable Stage stage;
    private transient Runnable changed;

    CaseFilters(CaseLists lists, List<PartyGroup> groups, Runnable changed) {
        this.changed = changed;
        this.lists = lists;
        Div strip = new Div();
        strip.addClassName("dev-strip");
        all = chip(null);
        strip.add(all);
        for (CaseState.Stage each : CaseState.Stage.values()) {
            Button chip = chip(each);
            stages.put(each, chip);
            strip.add(chip);
        }
        count();
        text.setPlaceholder(getTranslation("development.filter.text"));
        text.setAriaLabel(getTranslation("development.filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(e -> this.changed.run());
        select(
                state,
                "state",
                Arrays.stream(CaseState.values())
                        .filter(s -> s != CaseState.NONE)
                        .toList());
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "development.filter.any.state" : s.messageKey()));
        select(tier, "tier", List.of(ActivistTier.values()));
        tier.setItemLabelGenerator(
                t -> getTranslation(t == null ? "development.filter.any.tier" : "development.tier." + t));
        select(group, "group", groups);
        group.setItemLabelGenerator(g -> g == null ? getTranslation("development.filter.any.group") : g.name());
        group.setVisible(!groups.isEmpty());
        Div bar = new Div(text, state, tier, group);
        bar.addClassName("dev-filters");
        addClassName("no-print");
        add(strip, bar);
        mark();
    }

    /** Told besides, after each change. */
    void onChange(Runnable also) {
        Runnable before = changed;
        changed = () -> {
            before.run();
            also.run();
        };
    }

    CaseFilter value() {
        return new CaseFilter(
                text.getValue(),
                stage,
                state.getValue(),
                tier.getValue(),
                group.getValue() == null ? null : group.getValue().id().value());
    }

    /** The filter as a part of an address, so that other pages show the same. */
    String query() {
        StringBuilder query = new StringBuilder();
        CaseFilter now = value();
        append(query, "text", now.text().strip());
        append(query, "stage", now.stage() == null ? "" : now.stage().name());
        append(query, "state", now.state() == null ? "" : now.state().name());
        append(query, "tier", now.tier() == null ? "" : now.tier().name());
        append(query, "group", now.group() == null ? "" : now.group().toString());
        return query.toString();
    }

    void read(QueryParameters given) {
        CaseFilter filter = of(given);
        text.setValue(filter.text());
        stage = filter.stage();
        state.setValue(filter.state());
        tier.setValue(filter.tier());
        mark();
        changed.run();
    }

    /** The filter that an address names; what is no such word is as if it were not there. */
    static CaseFilter of(QueryParameters given) {
        String group = given.getSingleParameter("group").orElse("");
        return new CaseFilter(
                given.getSingleParameter("text").orElse("").strip(),
                word(CaseState.Stage.class, given.getSingleParameter("stage").orElse("")),
                word(CaseState.class, given.getSingleParameter("state").orElse("")),
                word(ActivistTier.class, given.getSingleParameter("tier").orElse("")),
                group.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(group) : null);
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    /** How many there are in each stage. */
    void count() {
        Map<CaseState, Integer> counts = lists.byState();
        all.setText(getTranslation("development.filter.all") + " "
                + counts.values().stream().mapToInt(Integer::intValue).sum());
        stages.forEach((stage, chip) -> {
            int people = stage == CaseState.Stage.END
                    ? lists.count(new CaseFilter("", stage, null, null, null))
                    : counts.entrySet().stream()
                            .filter(e -> e.getKey().stage() == stage)
                            .mapToInt(Map.Entry::getValue)
                            .sum();
            chip.setText(getTranslation(stage.messageKey()) + " " + people);
        });
    }

    private Button chip(CaseState.@Nullable Stage of) {
        Button chip = new Button("", e -> {
            stage = of;
            state.clear();
            mark();
            changed.run();
        });
        chip.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        chip.addClassName("dev-chip");
        return chip;
    }

    private <T> void select(Select<T> select, String name, List<T> items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setAriaLabel(getTranslation("development.field." + name));
        select.setEmptySelectionCaption(getTranslation("development.filter.any." + name));
        select.addValueChangeListener(e -> changed.run());
    }

    private void mark() {
        mark(all, stage == null);
        stages.forEach((of, chip) -> mark(chip, of == stage));
    }

    private static void mark(Button chip, boolean chosen) {
        chip.setClassName("dev-chosen", chosen);
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
    }
}
