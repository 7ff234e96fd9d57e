package org.zhibu.testkit;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSelectionModel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private static final int ROWS = 4;

    private final JdbcClient everything;
    private final String countEverything;
    private final Set<Class<?>> met = new HashSet<>();
    private final Set<String> driven = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param everything SQL that sees every tenant */
    public FormDriver(JdbcClient everything) {
        this.everything = everything;
        this.countEverything = everything
                .sql("select string_agg(format('select %L, count(*) from app.%I', relname, relname), ' union all ')"
                        + " from pg_class where relkind = 'r' and relnamespace = 'app'::regnamespace"
                        + " and has_table_privilege(oid, 'select') and relname <> 'sign_in_try'")
                .query(String.class)
                .single();
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
        Set<Opener> openers = new LinkedHashSet<>(Set.of(Opener.NONE));
        open(path);
        int rows = choices().size();
        for (int row = 0; row <= rows; row++) {
            open(path);
            int chosen = row;
            choose(row);
            openers().keySet().stream()
                    .filter(o -> openers.stream().noneMatch(o::isSame))
                    .map(o -> o.after(chosen))
                    .forEach(openers::add);
        }
        for (Opener opener : openers) {
            if (!isNew(path, opener)) {
                continue;
            }
            for (String kind : BAD_TEXTS.keySet()) {
                withForm(path, opener, form -> badText(path, form, kind));
            }
            withForm(path, opener, form -> empty(path, form));
            withForm(path, opener, form -> wrongDate(path, form));
            withForm(path, opener, form -> stale(path, form));
        }
    }

    /** A form that was driven before with the same fields, from whatever page, would only be told the same again. */
    private boolean isNew(String path, Opener opener) {
        Set<String> looks = new HashSet<>();
        withForm(
                path,
                opener,
                form -> looks.add(form.getClass().getName()
                        + values(form)
                                .map(f -> f.getClass().getSimpleName() + f.isReadOnly() + ((Component) f).isVisible())
                                .toList()));
        return driven.addAll(looks);
    }

    private interface Trial {
        void on(EditForm form);
    }

    /**
     * A button that opens a form.
     *
     * @param row which row has to be chosen before, counted over all grids of the page from 1; 0 for none
     * @param nth which of the buttons with this text
     */
    private record Opener(int row, String text, int nth) {
        /** The form that stands on the page itself. */
        static final Opener NONE = new Opener(0, "", -1);

        boolean isSame(Opener other) {
            return text.equals(other.text) && nth == other.nth;
        }

        Opener after(int chosen) {
            return new Opener(chosen, text, nth);
        }
    }

    private void withForm(String path, Opener opener, Trial trial) {
        open(path);
        if (opener.nth >= 0) {
            choose(opener.row);
            Button button = openers().get(opener.after(0));
            if (button == null) {
                return;
            }
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
                .filter(f -> !f.isReadOnly() && ((Component) f).isVisible())
                .filter(f -> f.isRequiredIndicatorVisible() || ((Component) f).hasClassName(EditForm.REQUIRED))
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
                .filter(d -> !d.isReadOnly() && d.isEnabled() && d.isVisible())
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
                        "select 'update app.' || c.relname || ' set version = version + 1' from pg_class c"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'"
                                + " where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'module_install'")
                .query(String.class)
                .list()
                .forEach(update -> everything.sql(update).update());
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

    private static void open(String path) {
        LocatorJ._find(Dialog.class).forEach(Dialog::close);
        MockVaadin.clientRoundtrip(false);
        UI.getCurrent().navigate("");
        // a page that asks before what was typed is given up
        LocatorJ._find(ConfirmDialog.class).forEach(ConfirmDialogKt::_fireConfirm);
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    private static Map<Opener, Button> openers() {
        List<Button> buttons = new ArrayList<>(LocatorJ._find(Button.class));
        for (Grid<?> grid : LocatorJ._find(Grid.class)) {
            buttons.addAll(buttonsInFirstRows(grid));
        }
        Map<Opener, Button> openers = new LinkedHashMap<>();
        for (Button button : buttons) {
            if (button.hasClassName("opens-form") && button.isEnabled() && button.isVisible()) {
                Opener opener = new Opener(0, button.getText(), 0);
                while (openers.containsKey(opener)) {
                    opener = new Opener(0, opener.text, opener.nth + 1);
                }
                openers.put(opener, button);
            }
        }
        return openers;
    }

    /** The first rows of every grid in which a row can be chosen; trees with all that is open. */
    private static List<Runnable> choices() {
        List<Runnable> choices = new ArrayList<>();
        for (Grid<?> grid : LocatorJ._find(Grid.class)) {
            if (grid.getSelectionModel() instanceof GridSelectionModel.Single) {
                addChoices(grid, choices);
            }
        }
        return choices;
    }

    private static <T> void addChoices(Grid<T> grid, List<Runnable> choices) {
        for (T item : GridKt._findAll(grid).stream().limit(ROWS).toList()) {
            choices.add(() -> grid.select(item));
        }
    }

    private static void choose(int row) {
        if (row > 0) {
            choices().get(row - 1).run();
            MockVaadin.clientRoundtrip(false);
        }
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
        everything.sql(countEverything).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
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
