package org.zhibu.server.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.server.people.EducationLevel;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.PersonTag;
import org.zhibu.server.people.Roster;

/** Narrows the register down: a roster and a name in front, the rest behind a heading. */
class PeopleFilter extends Div {
    private static final long serialVersionUID = 1L;
    private static final int OLDEST = 130;

    private final transient List<PartyGroup> groups;
    private final Select<Roster> roster = new Select<>();
    private final TextField text = new TextField();
    private final Select<PoliticalStatus> status;
    private final Select<PartyGroup> group;
    private final Select<Sex> sex;
    private final Select<EducationLevel> education;
    private final Select<PersonTag> tag;
    private final IntegerField ageFrom = age("people.ageFrom");
    private final IntegerField ageTo = age("people.ageTo");
    private final Checkbox withLeft = new Checkbox();
    private final transient Runnable changed;
    private boolean quiet;

    PeopleFilter(List<PartyGroup> groups, Runnable changed) {
        this.groups = groups;
        this.changed = changed;
        addClassName("filters");
        roster.setItems(Roster.values());
        roster.setItemLabelGenerator(r -> getTranslation("roster." + r));
        roster.setAriaLabel(getTranslation("people.roster"));
        roster.setValue(Roster.ALL);
        text.setPlaceholder(getTranslation("people.search"));
        text.setAriaLabel(getTranslation("people.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(60);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        status = any(
                "people.status",
                "people.anyStatus",
                List.of(PoliticalStatus.values()),
                s -> getTranslation("politicalStatus." + s));
        group = any("people.group", "people.anyGroup", groups, PartyGroup::name);
        group.setVisible(!groups.isEmpty());
        sex = any("people.sex", "people.anySex", List.of(Sex.values()), s -> getTranslation("sex." + s));
        education = any(
                "people.education",
                "people.anyEducation",
                List.of(EducationLevel.values()),
                e -> getTranslation("educationLevel." + e));
        tag = any("people.tags", "people.anyTag", List.of(PersonTag.values()), t -> getTranslation("personTag." + t));
        withLeft.setLabel(getTranslation("people.withLeft"));
        Div more = new Div(status, group, sex, education, tag, ageFrom, ageTo, withLeft);
        more.addClassName("filters");
        Details details = new Details(getTranslation("people.moreFilters"), more);
        add(roster, text, details);
        roster.addValueChangeListener(e -> told());
        text.addValueChangeListener(e -> told());
        ageFrom.addValueChangeListener(e -> told());
        ageTo.addValueChangeListener(e -> told());
        withLeft.addValueChangeListener(e -> told());
    }

    final void roster(Roster wanted) {
        roster.setValue(wanted);
    }

    final void text(String wanted) {
        text.setValue(wanted);
    }

    final PersonFilter value() {
        PartyGroup chosen = group.getValue();
        return new PersonFilter(
                text.getValue(),
                roster.getValue(),
                status.getValue(),
                chosen == null ? null : chosen.id(),
                years(ageFrom),
                years(ageTo),
                sex.getValue(),
                education.getValue(),
                tag.getValue(),
                withLeft.getValue());
    }

    /** Shows a filter that was kept; a group that is no more is left out. Tells nobody. */
    final void show(PersonFilter filter) {
        quiet = true;
        text.setValue(filter.text());
        roster.setValue(filter.roster());
        status.setValue(filter.status());
        GroupId wanted = filter.group();
        group.setValue(
                groups.stream().filter(g -> g.id().equals(wanted)).findFirst().orElse(null));
        ageFrom.setValue(filter.ageFrom());
        ageTo.setValue(filter.ageTo());
        sex.setValue(filter.sex());
        education.setValue(filter.education());
        tag.setValue(filter.tag());
        withLeft.setValue(filter.withLeft());
        quiet = false;
    }

    private static @Nullable Integer years(IntegerField field) {
        Integer years = field.getValue();
        return years == null || years < 0 || years > OLDEST ? null : years;
    }

    private IntegerField age(String key) {
        IntegerField field = new IntegerField();
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setMin(0);
        field.setMax(OLDEST);
        field.setWidth("7rem");
        return field;
    }

    private <T> Select<T> any(String labelKey, String anyKey, List<T> items, Function<T, String> label) {
        Select<T> select = new Select<>();
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(anyKey));
        select.setPlaceholder(getTranslation(anyKey));
        select.setAriaLabel(getTranslation(labelKey));
        select.setItemLabelGenerator(i -> i == null ? getTranslation(anyKey) : label.apply(i));
        select.addValueChangeListener(e -> told());
        return select;
    }

    private void told() {
        if (!quiet) {
            changed.run();
        }
    }
}
