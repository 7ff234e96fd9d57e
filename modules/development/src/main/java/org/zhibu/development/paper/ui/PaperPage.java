package org.zhibu.development.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.paper.Paper;
import org.zhibu.development.paper.PaperBook;

/** A report to be chosen, looked at, printed and carried away. */
@StyleSheet("theme/development.css")
public abstract class PaperPage extends PrintPage {
    private static final long serialVersionUID = 1L;

    private final Div controls = new Div();

    protected PaperPage(String titleKey) {
        super(titleKey);
        controls.addClassNames("dev-controls", "no-print");
        addComponentAtIndex(1, controls);
        sheet().addClassName("dev-paper-sheet");
    }

    /** What the report is about, chosen by the user. */
    protected final void controls(Component... components) {
        controls.removeAll();
        controls.add(components);
    }

    /**
     * Shows the report with its file.
     *
     * @param file name without ending
     * @param carried the report as it leaves the portal, read with the rights of that moment
     */
    protected final void show(Paper paper, String file, Supplier<Paper> carried, Component... before) {
        sheet().removeAll();
        sheet().add(new PaperHtml(paper));
        List<Component> actions = new ArrayList<>(List.of(before));
        if (paper.blocks().stream().anyMatch(Paper.Table.class::isInstance)) {
            actions.add(
                    Downloads.xlsx(getTranslation("action.export"), file + ".xlsx", () -> PaperBook.of(carried.get())));
        }
        printActions(actions.toArray(Component[]::new));
    }

    /** A field that chooses one of a few and draws the report again. */
    protected final <T> Select<T> chooser(String labelKey, List<T> items, Runnable changed) {
        Select<T> field = new Select<>();
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }
}
