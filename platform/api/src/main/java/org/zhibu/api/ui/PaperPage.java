package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperBook;
import org.zhibu.api.paper.PaperDocument;

/** A report to be chosen, looked at, printed and carried away as DOCX and, when it has tables, as XLSX. */
public abstract class PaperPage extends PrintPage {
    private static final long serialVersionUID = 1L;

    private final Div controls = new Div();

    protected PaperPage(String titleKey) {
        super(titleKey);
        controls.addClassNames("paper-controls", "no-print");
        addComponentAtIndex(1, controls);
        sheet().addClassName("paper-sheet");
    }

    /** What the report is about, chosen by the user. */
    protected final void controls(Component... components) {
        controls.removeAll();
        controls.add(components);
    }

    /**
     * Shows the report with its files.
     *
     * @param file name of the files, without ending
     * @param carried the report as it leaves the portal, read with the rights of that moment
     * @param before buttons that stand before those of the files
     */
    protected final void show(Paper paper, String file, Supplier<Paper> carried, Component... before) {
        sheet().removeAll();
        sheet().add(new PaperHtml(paper));
        List<Component> actions = new ArrayList<>(List.of(before));
        actions.add(Downloads.docx(getTranslation("action.docx"), file, () -> PaperDocument.of(carried.get())));
        if (paper.hasTables()) {
            actions.add(Downloads.xlsx(getTranslation("action.export"), file, () -> PaperBook.of(carried.get())));
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
