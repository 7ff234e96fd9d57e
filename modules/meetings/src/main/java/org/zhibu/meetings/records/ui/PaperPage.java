package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.meetings.paper.Paper;
import org.zhibu.meetings.paper.PaperBook;
import org.zhibu.meetings.paper.PaperDocument;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;
import org.zhibu.meetings.ui.Downloads;

/** A report to be chosen, looked at, printed and carried away. */
public abstract class PaperPage extends PrintPage {
    private static final long serialVersionUID = 1L;

    private final Div controls = new Div();

    protected PaperPage(String titleKey, RecordRights rights) {
        super(titleKey);
        controls.addClassNames("meeting-filters", "no-print");
        addComponentAtIndex(1, new RecordsNav(rights));
        addComponentAtIndex(2, controls);
        sheet().addClassNames("meeting-sheet", "paper-sheet");
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
     */
    protected final void show(Paper paper, String file, Supplier<Paper> carried, Component... before) {
        sheet().removeAll();
        sheet().add(new PaperHtml(paper));
        List<Component> actions = new ArrayList<>(List.of(before));
        actions.add(Downloads.docx(
                getTranslation("meetings.action.docx"), file + ".docx", () -> PaperDocument.of(carried.get())));
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

    /** A field that chooses a year or half-year. */
    protected final Select<Term> terms(List<Term> terms, Runnable changed) {
        Select<Term> field = chooser("meetings.term", terms, changed);
        field.setItemLabelGenerator(t -> getTranslation(t.messageKey(), String.valueOf(t.year())));
        return field;
    }

    /** A number in the address, for example {@code ?year=2026}. */
    protected static Optional<Integer> number(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(n -> n.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
