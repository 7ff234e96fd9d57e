package org.zhibu.testkit;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.ui.EditForm;

/**
 * Goes through pages, opens every form that it finds, and gives it bad input. What it expects of any form: a message at the field
 * or a clear refusal, everything typed still there, nothing written, and no exception. A form joins by existing.
 */
public final class FormDriver {
    private static final Map<String, String> BAD_TEXTS = badTexts();

    private final JdbcClient everything;
    private final Set<Class<?>> met = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param everything SQL that sees every tenant */
    public FormDriver(JdbcClient everything) {
        this.everything = everything;
    }

    /** Forms that were opened so far. */
    public Set<Class<?>> met() {
        return met;
    }

    /** What forms did wrong; empty when nothing. */
    public List<String> problems() {
        return problems;
    }

    /** Opens the page again and again, each time for another form and another kind of bad input. */
    public void drive(String path) {
        int openers = open(path).size();
        for (int i = -1; i < openers; i++) {
            for (String kind : BAD_TEXTS.keySet()) {
                int opener = i;
                withForm(path, opener, form -> badText(path, form, kind));
            }
            withForm(path, i, form -> empty(path, form));
            withForm(path, i, form -> wrongDate(path, form));
            withForm(path, i, form -> stale(path, form));
        }
    }

    private interface Trial {
        void on(EditForm form);
    }

    private void withForm(String path, int opener, Trial trial) {
        List<Button> openers = open(path);
        if (opener >= 0) {
            if (opener >= openers.size()) {
                return;
            }
            Button button = openers.get(opener);
            try {
                LocatorJ._click(button);
                MockVaadin.clientRoundtrip(false);
            } catch (RuntimeException | AssertionError failure) {
                problems.add(path + ": " + button.getText() + " does not open: " + failure);
                return;
            }
        }
        List<EditForm> forms = LocatorJ._find(EditForm.class);
        if (forms.isEmpty()) {
            return;
        }
        EditForm form = forms.getLast();
        met.add(form.getClass());
        try {
            trial.on(form);
        } catch (RuntimeException failure) {
            problems.add(path + " " + form.getClass().getSimpleName() + " threw " + failure);
        }
    }

    private void badText(String path, EditForm form, String kind) {
        List<HasValue<?, String>> fields = editableTexts(form);
        if (fields.isEmpty()) {
            return;
        }
        String text = BAD_TEXTS.get(kind);
        fields.forEach(f -> f.setValue(text));
        Map<String, Long> before = rows();
        boolean saved = form.submit();
        if (saved) {
            problems.add(path + " " + form.getClass().getSimpleName() + " accepted " + kind);
        }
        expectRefused(path, form, kind, before, saved);
        if (!saved && !fields.stream().allMatch(f -> f.getValue().equals(text))) {
            problems.add(path + " " + form.getClass().getSimpleName() + " lost what was typed: " + kind);
        }
    }

    private void empty(String path, EditForm form) {
        List<HasValue<?, ?>> required = values(form)
                .filter(f -> f.isRequiredIndicatorVisible() && !f.isReadOnly())
                .collect(Collectors.toList());
        if (required.isEmpty()) {
            return;
        }
        required.forEach(HasValue::clear);
        Map<String, Long> before = rows();
        boolean saved = form.submit();
        if (saved) {
            problems.add(path + " " + form.getClass().getSimpleName() + " accepted empty required fields");
        }
        expectRefused(path, form, "empty", before, saved);
    }

    private void wrongDate(String path, EditForm form) {
        List<com.vaadin.flow.component.datepicker.DatePicker> dates = descendants(form)
                .filter(com.vaadin.flow.component.datepicker.DatePicker.class::isInstance)
                .map(com.vaadin.flow.component.datepicker.DatePicker.class::cast)
                .filter(d -> !d.isReadOnly() && d.isEnabled())
                .toList();
        if (dates.isEmpty()) {
            return;
        }
        dates.forEach(d -> {
            d.clear();
            d.getElement().setProperty("_inputElementValue", "不是日期");
            BasicUtilsKt._fireDomEvent(d, "unparsable-change");
        });
        Map<String, Long> before = rows();
        boolean saved = form.submit();
        if (saved) {
            problems.add(path + " " + form.getClass().getSimpleName() + " accepted text for a date");
        }
        expectRefused(path, form, "a wrong type", before, saved);
    }

    /** Somebody else changes every record while the form is open: it may add something new, but not overwrite. */
    private void stale(String path, EditForm form) {
        everything
                .sql(
                        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'"
                                + " where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'module_install'")
                .query(String.class)
                .list()
                .forEach(t -> everything
                        .sql("update app." + t + " set version = version + 1")
                        .update());
        Map<String, Long> before = rows();
        boolean saved = form.submit();
        Map<String, Long> after = rows();
        before.remove("audit_entry");
        after.remove("audit_entry");
        if (saved && before.equals(after) && form.editsRecord()) {
            problems.add(
                    path + " " + form.getClass().getSimpleName() + " overwrote a record that someone else had changed");
        }
    }

    private void expectRefused(String path, EditForm form, String kind, Map<String, Long> before, boolean saved) {
        if (!saved && !showsReason(form)) {
            problems.add(path + " " + form.getClass().getSimpleName() + " refused " + kind + " without a word");
        }
        if (!rows().equals(before)) {
            problems.add(path + " " + form.getClass().getSimpleName() + " wrote something although given " + kind);
        }
    }

    private static boolean showsReason(EditForm form) {
        boolean atField = descendants(form)
                .filter(HasValidationProperties.class::isInstance)
                .map(HasValidationProperties.class::cast)
                .anyMatch(f -> f.isInvalid()
                        && f.getErrorMessage() != null
                        && !f.getErrorMessage().isBlank()
                        && !f.getErrorMessage().startsWith("!"));
        return atField
                || descendants(form)
                        .anyMatch(c -> c.isVisible()
                                && c.hasClassName("findings")
                                && c.getChildren().findAny().isPresent());
    }

    private static List<Button> open(String path) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
        List<Button> openers = new ArrayList<>(LocatorJ._find(Button.class));
        for (Grid<?> grid : LocatorJ._find(Grid.class)) {
            openers.addAll(buttonsInFirstRows(grid));
        }
        return openers.stream()
                .filter(b -> b.hasClassName("opens-form") && b.isEnabled() && b.isVisible())
                .toList();
    }

    private static List<Button> buttonsInFirstRows(Grid<?> grid) {
        List<Button> found = new ArrayList<>();
        int rows = Math.min(2, GridKt._size(grid));
        for (Grid.Column<?> column : grid.getColumns()) {
            if (column.getKey() == null || !(column.getRenderer() instanceof ComponentRenderer)) {
                continue;
            }
            for (int row = 0; row < rows; row++) {
                Component cell = GridKt._getCellComponent(grid, row, column.getKey());
                descendants(cell)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<HasValue<?, String>> editableTexts(EditForm form) {
        List<HasValue<?, String>> fields = new ArrayList<>();
        descendants(form).forEach(c -> {
            if (c instanceof TextField text && !text.isReadOnly() && text.isEnabled() && text.isVisible()) {
                fields.add(text);
            } else if (c instanceof TextArea text && !text.isReadOnly() && text.isEnabled() && text.isVisible()) {
                fields.add(text);
            }
        });
        return fields;
    }

    private static Stream<HasValue<?, ?>> values(EditForm form) {
        return descendants(form).filter(HasValue.class::isInstance).map(c -> (HasValue<?, ?>) c);
    }

    private static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FormDriver::descendants));
    }

    private Map<String, Long> rows() {
        Map<String, Long> counts = new LinkedHashMap<>();
        everything
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'app'::regnamespace"
                        + " and has_table_privilege(oid, 'select') and relname <> 'sign_in_try' order by 1")
                .query(String.class)
                .list()
                .forEach(t -> counts.put(
                        t,
                        everything
                                .sql("select count(*) from app." + t)
                                .query(Long.class)
                                .single()));
        return counts;
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
