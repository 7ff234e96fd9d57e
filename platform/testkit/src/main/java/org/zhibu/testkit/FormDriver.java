package org.zhibu.testkit;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.selection.SelectionModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.ui.EditForm;

/**
 * Goes through pages, opens every form that it finds, and gives it bad input. What it expects of any form: a message at the field
 * or a clear refusal, everything typed still there, nothing written, and no exception. A form joins by existing.
 */
public final class FormDriver {
    private static final int ROWS = 4;

    private final AllRows rows;
    private final Set<Class<?>> met = new HashSet<>();
    private final Set<String> driven = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** @param everything SQL that sees every tenant */
    public FormDriver(JdbcClient everything) {
        this.rows = new AllRows(everything);
    }

    /** Forms that were opened so far. */
    public Set<Class<?>> met() {
        return met;
    }

    /** What forms did wrong; empty when nothing. */
    public List<String> problems() {
        return problems;
    }

    /** Opens the page again for each of its forms. A form driven before with the same fields, from whatever page, is not driven again. */
    public void drive(String path) {
        Set<Opener> openers = new LinkedHashSet<>(Set.of(Opener.NONE));
        open(path);
        int rowsToChoose = choices().size();
        for (int row = 0; row <= rowsToChoose; row++) {
            if (row > 0) {
                open(path);
            }
            int chosen = row;
            choose(row);
            openers().keySet().stream()
                    .filter(o -> openers.stream().noneMatch(o::isSame))
                    .map(o -> o.after(chosen))
                    .forEach(openers::add);
        }
        openers.forEach(opener -> drive(path, opener));
        leave();
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

    private void drive(String path, Opener opener) {
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
        FormTrials trials = new FormTrials(form, rows);
        if (driven.add(trials.look())) {
            trials.run().forEach(p -> problems.add(path + " " + form.getClass().getSimpleName() + " " + p));
        }
    }

    private static void open(String path) {
        leave();
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    /** No page stays open that would follow what others do afterwards. */
    private static void leave() {
        LocatorJ._find(Dialog.class).forEach(Dialog::close);
        MockVaadin.clientRoundtrip(false);
        UI.getCurrent().navigate("");
        // a page that asks before what was typed is given up
        LocatorJ._find(ConfirmDialog.class).forEach(ConfirmDialogKt::_fireConfirm);
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
            if (grid.getSelectionModel() instanceof SelectionModel.Single) {
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
        for (int i = 0; i < grid.getColumns().size(); i++) {
            Grid.Column<?> column = grid.getColumns().get(i);
            if (!(column.getRenderer() instanceof ComponentRenderer)) {
                continue;
            }
            if (column.getKey() == null) {
                column.setKey("column " + i);
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

    static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FormDriver::descendants));
    }
}
