package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.api.policy.Share;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyDeclaration;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyValue;

/** A form with the value of one standard, in the field that its type asks for, and the reason. */
abstract class PolicyValueForm extends EditForm {
    private static final long serialVersionUID = 1L;

    protected final transient PolicyLine line;
    private final transient List<HasValue<?, ?>> parts = new ArrayList<>();
    private final transient Supplier<Optional<PolicyValue>> value;

    PolicyValueForm(PolicyLine line) {
        this.line = line;
        Paragraph current = new Paragraph(getTranslation("policies.form.current", line.value(), line.origin()));
        current.addClassName("policy-current");
        Paragraph lock = new Paragraph(line.lock());
        lock.addClassName("secondary");
        add(current, lock);
        setColspan(current, 2);
        setColspan(lock, 2);
        value = valueField(line.declaration());
    }

    /** The value as it stands in the fields; empty while it is not complete. */
    protected final Optional<PolicyValue> value() {
        return value.get();
    }

    /** Called whenever a part of the value changes. */
    protected final void onValueChange(Runnable action) {
        parts.forEach(part -> part.addValueChangeListener(e -> action.run()));
    }

    protected final void enableValue(boolean enabled) {
        parts.forEach(part -> ((com.vaadin.flow.component.HasEnabled) part).setEnabled(enabled));
    }

    protected final TextArea reasonField() {
        return longText("reason", "policies.form.reason", PolicyChanges.MAX_REASON, true);
    }

    private Supplier<Optional<PolicyValue>> valueField(PolicyDeclaration declaration) {
        return switch (declaration.type()) {
            case NUMBER, DAYS, MONTHS, YEARS, PERCENT -> wholeNumber(declaration);
            case DECIMAL -> decimal(declaration);
            case FLAG -> flag();
            case WORD -> word(declaration);
            case WORDS -> words(declaration);
            case CADENCE -> cadence(declaration);
            case SHARE -> share();
        };
    }

    private Supplier<Optional<PolicyValue>> wholeNumber(PolicyDeclaration declaration) {
        IntegerField field = part(number(
                "value",
                "policies.form.value",
                declaration.min().intValueExact(),
                declaration.max().intValueExact(),
                true));
        String unit = declaration.unit().isEmpty() ? declaration.type().name() : declaration.unit();
        if (!unit.equals("NUMBER")) {
            field.setHelperText(getTranslation(
                    "policies.unit." + unit,
                    declaration.min().toPlainString() + "–" + declaration.max().toPlainString(),
                    declaration.max()));
        }
        if (line.current() instanceof PolicyValue.Number now) {
            field.setValue(now.value().intValueExact());
        }
        return () -> Optional.ofNullable(field.getValue()).map(v -> new PolicyValue.Number(BigDecimal.valueOf(v)));
    }

    private Supplier<Optional<PolicyValue>> decimal(PolicyDeclaration declaration) {
        BigDecimalField field = part(new BigDecimalField(getTranslation("policies.form.value")));
        field.setRequiredIndicatorVisible(true);
        register(
                "value",
                field,
                typed -> typed == null
                        ? Optional.of(Finding.block("", "input.required"))
                        : typed.compareTo(declaration.min()) < 0 || typed.compareTo(declaration.max()) > 0
                                ? Optional.of(Finding.block(
                                        "",
                                        "input.outOfRange",
                                        declaration.min().toPlainString(),
                                        declaration.max().toPlainString()))
                                : Optional.empty());
        if (line.current() instanceof PolicyValue.Number now) {
            field.setValue(now.value());
        }
        return () -> Optional.ofNullable(field.getValue()).map(PolicyValue.Number::new);
    }

    private Supplier<Optional<PolicyValue>> flag() {
        Select<Boolean> field = part(choice("value", "policies.form.value", List.of(true, false), true));
        field.setItemLabelGenerator(on -> getTranslation(on ? "policies.yes" : "policies.no"));
        if (line.current() instanceof PolicyValue.Flag now) {
            field.setValue(now.value());
        }
        return () -> Optional.ofNullable(field.getValue()).map(PolicyValue.Flag::new);
    }

    private Supplier<Optional<PolicyValue>> word(PolicyDeclaration declaration) {
        Select<String> field = part(choice("value", "policies.form.value", declaration.choices(), true));
        field.setItemLabelGenerator(w -> getTranslation(declaration.choiceKey(w)));
        if (line.current() instanceof PolicyValue.Word now) {
            field.setValue(now.value());
        }
        return () -> Optional.ofNullable(field.getValue()).map(PolicyValue.Word::new);
    }

    private Supplier<Optional<PolicyValue>> words(PolicyDeclaration declaration) {
        CheckboxGroup<String> field = part(several("value", "policies.form.value", declaration.choices(), false));
        field.setItemLabelGenerator(w -> getTranslation(declaration.choiceKey(w)));
        if (line.current() instanceof PolicyValue.Items now) {
            field.setValue(new LinkedHashSet<>(now.values()));
        }
        return () -> Optional.of(new PolicyValue.Items(declaration.choices().stream()
                .filter(field.getValue()::contains)
                .toList()));
    }

    private Supplier<Optional<PolicyValue>> cadence(PolicyDeclaration declaration) {
        Select<Period> period = part(choice("period", "policies.form.period", List.of(Period.values()), true));
        period.setItemLabelGenerator(p -> getTranslation("policies.period." + p));
        IntegerField times = part(number(
                "value",
                "policies.form.times",
                declaration.min().intValueExact(),
                declaration.max().intValueExact(),
                true));
        if (line.current() instanceof PolicyValue.Rhythm now) {
            period.setValue(now.cadence().per());
            times.setValue(now.cadence().min());
        }
        return () -> Optional.ofNullable(period.getValue())
                .flatMap(p -> Optional.ofNullable(times.getValue()).map(t -> new Cadence(p, t)))
                .map(PolicyValue.Rhythm::new);
    }

    private Supplier<Optional<PolicyValue>> share() {
        Select<Boolean> more = part(choice("border", "policies.form.border", List.of(false, true), true));
        more.setItemLabelGenerator(m -> getTranslation(m ? "policies.share.moreThan" : "policies.share.atLeast"));
        IntegerField numerator = part(number("value", "policies.form.numerator", 1, Share.FINEST, true));
        IntegerField denominator = part(number("denominator", "policies.form.denominator", 1, Share.FINEST, true));
        register(
                "denominator",
                denominator,
                typed -> typed == null
                        ? Optional.of(Finding.block("", "input.required"))
                        : numerator.getValue() == null
                                        || more.getValue() == null
                                        || Share.isPossible(numerator.getValue(), typed, more.getValue())
                                ? Optional.empty()
                                : Optional.of(Finding.block("", "policies.refused.share", Share.FINEST)));
        if (line.current() instanceof PolicyValue.Portion now) {
            more.setValue(now.share().more());
            numerator.setValue(now.share().numerator());
            denominator.setValue(now.share().denominator());
        }
        return () -> more.getValue() == null
                        || numerator.getValue() == null
                        || denominator.getValue() == null
                        || !Share.isPossible(numerator.getValue(), denominator.getValue(), more.getValue())
                ? Optional.empty()
                : Optional.of(new PolicyValue.Portion(
                        new Share(numerator.getValue(), denominator.getValue(), more.getValue())));
    }

    private <F extends HasValue<?, ?>> F part(F field) {
        parts.add(field);
        return field;
    }
}
