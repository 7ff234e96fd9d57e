package org.zhibu.testkit;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhibu.api.ui.EditForm;

/** What one open form makes of bad input. It is refused each time, so the same form takes one trial after the other. */
final class FormTrials {
    private static final Map<String, String> BAD_TEXTS = badTexts();

    private final EditForm form;
    private final AllRows rows;
    private final Map<HasValue<?, ?>, Object> opened = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    FormTrials(EditForm form, AllRows rows) {
        this.form = form;
        this.rows = rows;
        values().forEach(f -> opened.put(f, f.getValue()));
    }

    /** The kind of form with the kinds of its fields: forms of one look would only be told the same again. */
    String look() {
        return form.getClass().getName()
                + values().map(f -> f.getClass().getSimpleName() + f.isReadOnly() + ((Component) f).isVisible())
                        .toList();
    }

    /** Every trial; returns what the form did wrong. */
    List<String> run() {
        try {
            if (badTextsAreRefused() && emptyIsRefused() && wrongDatesAreRefused()) {
                othersAreNotOverwritten();
            }
        } catch (RuntimeException failure) {
            problems.add("threw " + failure);
        }
        return problems;
    }

    private boolean badTextsAreRefused() {
        List<HasValue<?, String>> fields = editableTexts();
        for (Map.Entry<String, String> bad : BAD_TEXTS.entrySet()) {
            if (fields.isEmpty()) {
                break;
            }
            fields.forEach(f -> f.setValue(bad.getValue()));
            if (!isRefused(bad.getKey())) {
                return false;
            }
            if (!fields.stream().allMatch(f -> f.getValue().equals(bad.getValue()))) {
                problems.add("lost what was typed: " + bad.getKey());
            }
        }
        restore();
        return true;
    }

    private boolean emptyIsRefused() {
        List<HasValue<?, ?>> required = values().filter(f -> !f.isReadOnly() && ((Component) f).isVisible())
                .filter(f -> f.isRequiredIndicatorVisible() || ((Component) f).hasClassName(EditForm.REQUIRED))
                .toList();
        required.forEach(HasValue::clear);
        boolean refused = required.isEmpty() || isRefused("empty required fields");
        restore();
        return refused;
    }

    private boolean wrongDatesAreRefused() {
        List<DatePicker> dates = FormDriver.descendants(form)
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .filter(d -> !d.isReadOnly() && d.isEnabled() && d.isVisible())
                .toList();
        dates.forEach(d -> {
            d.clear();
            type(d, "不是日期");
        });
        boolean refused = dates.isEmpty() || isRefused("text for a date");
        dates.forEach(d -> type(d, ""));
        restore();
        return refused;
    }

    private static void type(DatePicker date, String text) {
        date.getElement().setProperty("_inputElementValue", text);
        BasicUtilsKt._fireDomEvent(date, "unparsable-change");
    }

    /** Somebody else changes every record while the form is open: it may add something new, but not overwrite. */
    private void othersAreNotOverwritten() {
        rows.touch();
        Map<String, Long> before = rows.count();
        boolean saved = form.submit();
        Map<String, Long> after = rows.count();
        before.remove("audit_entry");
        after.remove("audit_entry");
        if (saved && before.equals(after) && form.editsRecord()) {
            problems.add("overwrote a record that someone else had changed");
        }
    }

    /** Sends the form. It has to refuse with a word, and nothing may be written. Returns whether it is still open. */
    private boolean isRefused(String what) {
        Map<String, Long> before = rows.count();
        boolean saved = form.submit();
        if (saved) {
            problems.add("accepted " + what);
        } else if (!showsReason()) {
            problems.add("refused " + what + " without a word");
        }
        if (!rows.count().equals(before)) {
            problems.add("wrote something although given " + what);
        }
        return !saved;
    }

    private boolean showsReason() {
        boolean atField = FormDriver.descendants(form)
                .filter(HasValidationProperties.class::isInstance)
                .map(HasValidationProperties.class::cast)
                .anyMatch(f -> f.isInvalid()
                        && f.getErrorMessage() != null
                        && !f.getErrorMessage().isBlank()
                        && !f.getErrorMessage().startsWith("!"));
        return atField
                || FormDriver.descendants(form)
                        .anyMatch(c -> c.isVisible()
                                && c.hasClassName("findings")
                                && c.getChildren().findAny().isPresent());
    }

    /** What stood in the fields when the form was opened. */
    private void restore() {
        opened.forEach(FormTrials::put);
    }

    @SuppressWarnings("unchecked")
    private static <V> void put(HasValue<?, V> field, Object value) {
        field.setValue((V) value);
    }

    private List<HasValue<?, String>> editableTexts() {
        List<HasValue<?, String>> fields = new ArrayList<>();
        FormDriver.descendants(form).forEach(c -> {
            if (c instanceof TextField text && !text.isReadOnly() && text.isEnabled() && text.isVisible()) {
                fields.add(text);
            } else if (c instanceof TextArea text && !text.isReadOnly() && text.isEnabled() && text.isVisible()) {
                fields.add(text);
            }
        });
        return fields;
    }

    private Stream<HasValue<?, ?>> values() {
        return FormDriver.descendants(form).filter(HasValue.class::isInstance).map(c -> (HasValue<?, ?>) c);
    }

    private static Map<String, String> badTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("10,000 characters", "长".repeat(10_000));
        texts.put("script tags", "<script>alert(1)</script>");
        texts.put("emoji", "学习党章😀");
        texts.put("control characters", "第一行\u0007第二行");
        return texts;
    }
}
