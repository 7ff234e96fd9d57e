package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.development.cultivation.CultivationFilter;
import org.zhibu.development.path.Span;

/** What a list of a period is filtered by. */
class PeriodFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Span> span = new Select<>();
    private final TextField text = new TextField();
    private final Select<PartyGroup> group = new Select<>();
    private final Select<ActivistTier> tier = new Select<>();
    private final Checkbox missing = new Checkbox(getTranslation("development.cultivation.missingOnly"));

    PeriodFilters(List<Span> spans, Span first, List<PartyGroup> groups, Runnable changed) {
        addClassNames("dev-filters", "no-print");
        span.setLabel(getTranslation("development.cultivation.period"));
        span.setItemLabelGenerator(s -> s == null ? "" : Words.period(this, s));
        span.setItems(spans);
        span.setValue(first);
        text.setLabel(getTranslation("development.cultivation.name"));
        text.setClearButtonVisible(true);
        text.setMaxLength(40);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        group.setLabel(getTranslation("development.cultivation.group"));
        group.setItems(groups);
        group.setItemLabelGenerator(g -> g == null ? getTranslation("development.cultivation.all") : g.name());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("development.cultivation.all"));
        group.setVisible(!groups.isEmpty());
        tier.setLabel(getTranslation("development.cultivation.tier"));
        tier.setItems(ActivistTier.values());
        tier.setItemLabelGenerator(
                t -> getTranslation(t == null ? "development.cultivation.all" : "activistTier." + t));
        tier.setEmptySelectionAllowed(true);
        tier.setEmptySelectionCaption(getTranslation("development.cultivation.all"));
        span.addValueChangeListener(e -> {
            // while other periods are offered, none is chosen for a moment
            if (e.getValue() != null) {
                changed.run();
            }
        });
        text.addValueChangeListener(e -> changed.run());
        group.addValueChangeListener(e -> changed.run());
        tier.addValueChangeListener(e -> changed.run());
        missing.addValueChangeListener(e -> changed.run());
        add(span, text, group, tier, missing);
    }

    /** Offers other periods. */
    void spans(List<Span> spans, Span first) {
        span.setItems(spans);
        span.setValue(first);
    }

    Span span() {
        return span.getValue();
    }

    CultivationFilter value() {
        PartyGroup of = group.getValue();
        return new CultivationFilter(
                span.getValue(),
                text.getValue(),
                of == null ? null : of.id().value(),
                tier.getValue(),
                missing.getValue());
    }
}
