package org.zhibu.server.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.server.people.PersonFilter;

/** Narrows the register down by name, status and group. */
class PeopleFilter extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<PoliticalStatus> status = new Select<>();
    private final Select<PartyGroup> group = new Select<>();
    private final Checkbox withLeft = new Checkbox();

    PeopleFilter(List<PartyGroup> groups, Runnable changed) {
        addClassName("filters");
        text.setPlaceholder(getTranslation("people.search"));
        text.setAriaLabel(getTranslation("people.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(60);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        status.setItems(PoliticalStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("people.anyStatus"));
        status.setPlaceholder(getTranslation("people.anyStatus"));
        status.setAriaLabel(getTranslation("people.status"));
        status.setItemLabelGenerator(
                s -> s == null ? getTranslation("people.anyStatus") : getTranslation("politicalStatus." + s));
        group.setItems(groups);
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("people.anyGroup"));
        group.setPlaceholder(getTranslation("people.anyGroup"));
        group.setAriaLabel(getTranslation("people.group"));
        group.setItemLabelGenerator(g -> g == null ? getTranslation("people.anyGroup") : g.name());
        group.setVisible(!groups.isEmpty());
        withLeft.setLabel(getTranslation("people.withLeft"));
        text.addValueChangeListener(e -> changed.run());
        status.addValueChangeListener(e -> changed.run());
        group.addValueChangeListener(e -> changed.run());
        withLeft.addValueChangeListener(e -> changed.run());
        add(text, status, group, withLeft);
    }

    final void text(String wanted) {
        text.setValue(wanted);
    }

    final PersonFilter value() {
        PartyGroup chosen = group.getValue();
        return new PersonFilter(
                text.getValue(), status.getValue(), chosen == null ? null : chosen.id(), withLeft.getValue());
    }
}
