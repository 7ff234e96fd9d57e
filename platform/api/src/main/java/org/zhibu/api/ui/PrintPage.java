package org.zhibu.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import java.util.ArrayList;
import java.util.List;

/** A page that lies on paper: the sheet alone is printed, on A4 with the margins of official documents. */
public abstract class PrintPage extends Page {
    private static final long serialVersionUID = 1L;

    private final Article sheet = new Article();

    protected PrintPage(String titleKey) {
        super(titleKey);
        sheet.addClassName("print-sheet");
        add(sheet);
    }

    /** What is printed. */
    protected final Article sheet() {
        return sheet;
    }

    /** Buttons of the page; the one that prints follows them. */
    protected final void printActions(Component... before) {
        List<Component> all = new ArrayList<>(List.of(before));
        all.add(new Button(
                getTranslation("action.print"), e -> e.getSource().getElement().executeJs("window.print()")));
        actions(all.toArray(Component[]::new));
    }
}
