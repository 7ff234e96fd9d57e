package org.zhibu.api.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.data.binder.HasValidator;
import java.util.Optional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.text.PlainText;

/** What can be wrong with what stands in a field. */
final class FieldChecks {
    private FieldChecks() {}

    static Optional<Finding> text(String value, int maxLength, boolean required) {
        if (value.isEmpty()) {
            return required ? missing() : Optional.empty();
        }
        return PlainText.problem(value, maxLength).map(key -> Finding.block("", key, maxLength));
    }

    static Optional<Finding> missing() {
        return Optional.of(Finding.block("", "input.required"));
    }

    /** What the browser could not read as a value of the field's type. An empty field is no matter of its type. */
    @SuppressWarnings("unchecked")
    static <V> Optional<Finding> type(AbstractField<?, V> field) {
        if (!(field instanceof HasValidator<?> validator)) {
            return Optional.empty();
        }
        boolean required = field.isRequiredIndicatorVisible();
        field.setRequiredIndicatorVisible(false);
        try {
            boolean wrong = ((HasValidator<V>) validator)
                    .getDefaultValidator()
                    .apply(field.getValue(), null)
                    .isError();
            return wrong ? Optional.of(Finding.block("", "input.wrongType")) : Optional.empty();
        } finally {
            field.setRequiredIndicatorVisible(required);
        }
    }
}
