package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.server.indicator.BranchFilter;

/** What narrows the list of branches. */
class BranchFilterBar extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SEARCH = 60;

    private final TextField search = new TextField();
    private final Select<OrganizationKind> kind = new Select<>();
    private final Select<String> obligation = new Select<>();
    private final Select<LightState> light = new Select<>();
    private final Span count = new Span();
    private final boolean directOnly;

    BranchFilterBar(IndicatorSet set, List<String> shown, boolean directOnly, Runnable changed) {
        this.directOnly = directOnly;
        addClassName("filter-bar");
        Words words = new Words(this);
        search.setLabel(words.text("dashboard.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> changed.run());
        choice(kind, words.text("dashboard.kind"), List.of(OrganizationKind.values()), changed);
        kind.setItemLabelGenerator(k -> k == null ? words.text("dashboard.any") : words.text("organizationKind." + k));
        choice(obligation, words.text("dashboard.obligation"), shown, changed);
        obligation.setItemLabelGenerator(c -> c == null ? words.text("dashboard.any") : words.label(set, c));
        choice(light, words.text("dashboard.light"), Words.STATES, changed);
        light.setItemLabelGenerator(s -> s == null ? words.text("dashboard.any") : words.state(s));
        count.addClassName("filter-count");
        count.getElement().setAttribute("aria-live", "polite");
        add(search, obligation, light, kind, count);
    }

    BranchFilter filter(BranchFilter.Order order) {
        return new BranchFilter(
                search.getValue(), kind.getValue(), light.getValue(), obligation.getValue(), directOnly, order);
    }

    void counted(int branches) {
        count.setText(getTranslation("dashboard.count", branches));
    }

    private static <T> void choice(Select<T> field, String label, List<T> items, Runnable changed) {
        field.setLabel(label);
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(field.getTranslation("dashboard.any"));
        field.addValueChangeListener(e -> changed.run());
    }
}
