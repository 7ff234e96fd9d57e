package org.zhibu.server.audit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.audit.AuditFilter;

/** Narrows the entries down by person, act, text and days. */
class AuditFilters extends Div {
    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 60;

    private final TextField person;
    private final TextField text;
    private final Select<String> act = new Select<>();
    private final DatePicker from = Fields.date("");
    private final DatePicker to = Fields.date("");
    private @Nullable UUID subject;

    AuditFilters(List<String> acts, UnaryOperator<String> label, Runnable changed) {
        addClassName("filters");
        person = search("audit.filter.person", changed);
        text = search("audit.filter.text", changed);
        act.setItems(acts);
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.filter.anyAct"));
        act.setPlaceholder(getTranslation("audit.filter.anyAct"));
        act.setAriaLabel(getTranslation("audit.act"));
        act.setItemLabelGenerator(a -> a == null ? getTranslation("audit.filter.anyAct") : label.apply(a));
        act.addValueChangeListener(e -> changed.run());
        day(from, "audit.filter.from", changed);
        day(to, "audit.filter.to", changed);
        from.addValueChangeListener(e -> to.setMin(e.getValue()));
        to.addValueChangeListener(e -> from.setMax(e.getValue()));
        add(person, act, text, from, to);
    }

    /** Shows only what was done to one subject. */
    void subject(@Nullable UUID only) {
        subject = only;
    }

    AuditFilter value() {
        return new AuditFilter(
                person.getValue(),
                act.getValue() == null ? "" : act.getValue(),
                text.getValue(),
                from.getValue(),
                to.getValue(),
                subject);
    }

    private TextField search(String key, Runnable changed) {
        TextField field = new TextField();
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LENGTH);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(e -> changed.run());
        return field;
    }

    private void day(DatePicker field, String key, Runnable changed) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(e -> changed.run());
    }
}
