package org.zhibu.api.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/**
 * A form that checks each field on the server, calls a service once, and shows a refusal at the field it belongs to. Nothing typed
 * is ever lost: a refused form stays as it is. Fields are made by {@link #text}, {@link #longText}, {@link #date}, {@link #choice}
 * and so on, so that no form can forget the limits.
 */
public abstract class EditForm extends FormLayout {
    private static final long serialVersionUID = 1L;

    /** Class of a required choice. */
    public static final String REQUIRED = "required-choice";

    private static final int TYPING_IS_TOLD_EVERY = 30_000;
    private static final int MAX_SECRET = 200;
    private static final int MAX_YUAN_DIGITS = 10;

    /** A check of one field: a message key and its arguments, or empty. */
    private record Checked(Component component, Check check) {}

    private interface Check extends java.io.Serializable {
        Optional<Finding> problem();
    }

    private final Map<String, Checked> fields = new LinkedHashMap<>();
    private final Div problems = new Div();
    private @Nullable FindingsPanel findings;
    private boolean touched;

    protected EditForm() {
        addClassName("edit-form");
        setAutoResponsive(true);
        setAutoRows(true);
        setExpandColumns(true);
        setExpandFields(true);
        setMaxColumns(2);
        problems.addClassName("findings");
        problems.setVisible(false);
        problems.getElement().setAttribute("role", "alert");
        add(problems);
        setColspan(problems, 2);
    }

    /** Calls the service with the values. Runs only when every field is good. @throws RefusedException to show its reasons */
    protected abstract void save();

    /** Whether the form changes a record with a version, which others may change meanwhile; false for a form that only adds. */
    public boolean editsRecord() {
        return false;
    }

    /** What is asked before it is saved; empty when it can be put right afterwards. */
    public Optional<Question> question() {
        return Optional.empty();
    }

    /** Whether the user entered something since the form was opened or saved. */
    public final boolean isTouched() {
        return touched;
    }

    /** Whether every field is good; what is not says so. */
    public final boolean check() {
        showGeneral(List.of());
        List<Component> bad = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (!check(field)) {
                bad.add(field.component());
            }
        });
        if (!bad.isEmpty()) {
            focus(bad.getFirst());
            return false;
        }
        return findings == null || findings.check();
    }

    /** Checks, then saves. Returns whether it was saved; otherwise the reasons are shown. */
    public final boolean submit() {
        if (!check()) {
            return false;
        }
        try {
            save();
            touched = false;
            return true;
        } catch (RefusedException refusal) {
            show(refusal.findings());
            return false;
        }
    }

    /**
     * A place on the form for what the rules say of the values before they are saved. While a warning stands there, the form asks for
     * the reason.
     */
    protected final FindingsPanel findings() {
        FindingsPanel panel = FindingsPanel.asking();
        findings = panel;
        add(panel);
        setColspan(panel, 2);
        return panel;
    }

    /** Puts the cursor where one begins to type. Not into a day: on a phone its calendar would open over the form. */
    final void focusFirst() {
        fields.values().stream()
                .map(Checked::component)
                .filter(c -> c.isVisible()
                        && c instanceof Focusable<?>
                        && !(c instanceof DatePicker)
                        && !(c instanceof HasValue<?, ?> field && field.isReadOnly()))
                .findFirst()
                .ifPresent(EditForm::focus);
    }

    /** Shows findings at their fields, and those without one on top of the form. */
    public final void show(List<Finding> findings) {
        List<Finding> general = new ArrayList<>();
        for (Finding finding : findings) {
            Checked field = finding.field() == null ? null : fields.get(finding.field());
            if (field == null) {
                general.add(finding);
            } else {
                mark(field.component(), Notices.text(finding));
                focus(field.component());
            }
        }
        showGeneral(general);
    }

    /** One line of text. */
    protected final TextField text(String name, String labelKey, int maxLength, boolean required) {
        TextField field = new TextField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> FieldChecks.text(value.strip(), maxLength, required));
        return field;
    }

    /** A secret. Any characters are allowed, since none of them is ever shown. */
    protected final PasswordField password(String name, String labelKey, Autocomplete purpose) {
        PasswordField field = new PasswordField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(purpose);
        register(name, field, value -> {
            if (value.isEmpty()) {
                return FieldChecks.missing();
            }
            return value.length() > MAX_SECRET
                    ? Optional.of(Finding.block("", "input.tooLong", MAX_SECRET))
                    : Optional.empty();
        });
        return field;
    }

    /** Text of several lines. */
    protected final TextArea longText(String name, String labelKey, int maxLength, boolean required) {
        TextArea field = new TextArea(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        field.setMinRows(2);
        // whoever writes for half an hour without leaving the field is not idle, and the session must not end
        field.getElement()
                .addEventListener("input", e -> touched = true)
                .debounce(TYPING_IS_TOLD_EVERY, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE);
        register(name, field, value -> FieldChecks.text(value.strip(), maxLength, required));
        setColspan(field, 2);
        return field;
    }

    /** A day. */
    protected final DatePicker date(String name, String labelKey, boolean required) {
        DatePicker field = Fields.date(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> required && value == null ? FieldChecks.missing() : Optional.empty());
        return field;
    }

    /** A time of day. */
    protected final TimePicker time(String name, String labelKey, boolean required) {
        TimePicker field = new TimePicker(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> required && value == null ? FieldChecks.missing() : Optional.empty());
        return field;
    }

    /** A whole number between two bounds, both allowed. */
    protected final IntegerField number(String name, String labelKey, int min, int max, boolean required) {
        IntegerField field = new IntegerField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> {
            if (value == null) {
                return required ? FieldChecks.missing() : Optional.empty();
            }
            return value < min || value > max
                    ? Optional.of(Finding.block("", "input.outOfRange", min, max))
                    : Optional.empty();
        });
        return field;
    }

    /** An amount in yuan, with at most two decimals, not negative. */
    protected final BigDecimalField amount(String name, String labelKey, boolean required) {
        BigDecimalField field = new BigDecimalField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> {
            if (value == null) {
                return required ? FieldChecks.missing() : Optional.empty();
            }
            return value.signum() < 0 || value.scale() > 2 || value.precision() - value.scale() > MAX_YUAN_DIGITS
                    ? Optional.of(Finding.block("", "input.amount"))
                    : Optional.empty();
        });
        return field;
    }

    /** Yes or no. */
    protected final Checkbox flag(String labelKey) {
        Checkbox field = new Checkbox(getTranslation(labelKey));
        field.addValueChangeListener(e -> touched |= e.isFromClient());
        add(field);
        return field;
    }

    /** One of a few. */
    protected final <T> Select<T> choice(String name, String labelKey, List<T> items, boolean required) {
        Select<T> field = new Select<>();
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(!required);
        if (required) {
            markRequired(field, labelKey);
        }
        register(name, field, value -> required && value == null ? FieldChecks.missing() : Optional.empty());
        return field;
    }

    /** Any of a few. */
    protected final <T> CheckboxGroup<T> several(String name, String labelKey, List<T> items, boolean required) {
        CheckboxGroup<T> field = new CheckboxGroup<>(getTranslation(labelKey), items);
        if (required) {
            markRequired(field, labelKey);
        }
        register(name, field, value -> required && value.isEmpty() ? FieldChecks.missing() : Optional.empty());
        return field;
    }

    /**
     * Marks a choice as required. Its component would tell screen readers by an attribute that does not belong on a button or a group
     * ({@code aria-required}), so the theme draws the mark and the spoken label says it.
     */
    protected final <C extends Component & HasAriaLabel & HasStyle> void markRequired(C field, String labelKey) {
        field.setAriaLabel(getTranslation("input.requiredLabel", getTranslation(labelKey)));
        field.addClassName(REQUIRED);
    }

    /** One of many, found by typing. */
    protected final <T> ComboBox<T> search(String name, String labelKey, boolean required) {
        ComboBox<T> field = new ComboBox<>(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(required);
        register(name, field, value -> required && value == null ? FieldChecks.missing() : Optional.empty());
        return field;
    }

    /** A further check of a field or of several fields together, shown at the named field. */
    protected final <F extends AbstractField<?, V> & HasValidationProperties, V> void register(
            String name, F field, Function<V, Optional<Finding>> check) {
        Fields.manualValidation(field);
        Checked checked = new Checked(field, () -> {
            Optional<Finding> typed = FieldChecks.type(field);
            return typed.isPresent() ? typed : check.apply(field.getValue());
        });
        fields.put(name, checked);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                touched = true;
                check(checked);
            }
        });
        add(field);
    }

    /** Puts fields that few people need behind a heading that opens; a mistake in one opens it. */
    protected final void section(String titleKey, Component... parts) {
        FormSection section = new FormSection(getTranslation(titleKey), parts);
        add(section);
        setColspan(section, 2);
    }

    /** The text as it is stored: without blanks at its ends. */
    protected static String stripped(HasValue<?, String> field) {
        return field.getValue().strip();
    }

    /** A field that is not shown is not asked for. */
    private static boolean check(Checked field) {
        if (!field.component().isVisible()) {
            return true;
        }
        Optional<Finding> problem = field.check().problem();
        if (problem.isPresent()) {
            mark(field.component(), Notices.text(problem.get()));
            return false;
        }
        ((HasValidationProperties) field.component()).setInvalid(false);
        return true;
    }

    private static void mark(Component component, String message) {
        HasValidationProperties field = (HasValidationProperties) component;
        field.setErrorMessage(message);
        field.setInvalid(true);
        FormSection.openAround(component);
    }

    private static void focus(Component component) {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void showGeneral(List<Finding> findings) {
        problems.removeAll();
        findings.forEach(f -> problems.add(new com.vaadin.flow.component.html.Paragraph(Notices.text(f))));
        problems.setVisible(!findings.isEmpty());
    }
}
