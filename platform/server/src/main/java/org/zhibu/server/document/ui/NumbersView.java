package org.zhibu.server.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.server.document.NumberPrefixes;
import org.zhibu.server.document.NumberRow;
import org.zhibu.server.shell.MainLayout;

/** Each series of official numbers: which number comes next, and how it begins. */
@Route(value = "numbers", layout = MainLayout.class)
@PermitAll
public class NumbersView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient NumberPrefixes prefixes;
    private final Grid<NumberRow> grid = new Grid<>();
    private final Span chosen = new Span();
    private final Button change = new Button(getTranslation("number.change"), VaadinIcon.EDIT.create());

    NumbersView(NumberPrefixes prefixes) {
        super("number.title");
        this.prefixes = prefixes;
        hint(getTranslation("number.hint"));
        grid.addColumn(r -> getTranslation(r.titleKey()))
                .setHeader(getTranslation("number.series"))
                .setWidth("8rem");
        grid.addColumn(NumberRow::next).setHeader(getTranslation("number.next")).setWidth("10rem");
        grid.addColumn(r ->
                        r.begun() ? getTranslation("number.last.value", r.last()) : getTranslation("number.last.none"))
                .setHeader(getTranslation("number.last"))
                .setWidth("8rem");
        grid.addColumn(NumbersView::later)
                .setHeader(getTranslation("number.later"))
                .setWidth("8rem");
        grid.setAllRowsVisible(true);
        grid.addClassName("number-grid");
        grid.setEmptyStateText(getTranslation("number.empty"));
        grid.getElement().setAttribute("aria-label", getTranslation("number.title"));
        grid.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        chosen.addClassName("selection-name");
        change.addClassName("opens-form");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(e -> grid.asSingleSelect().getOptionalValue().ifPresent(this::change));
        Div bar = new Div(chosen, change);
        bar.addClassName("selection-bar");
        bar.getElement().setAttribute("role", "toolbar");
        add(bar, grid);
        refresh("");
    }

    /** The prefix of the years to come where it differs. */
    private static String later(NumberRow row) {
        return row.coming().equals(row.prefix()) ? "" : row.coming();
    }

    private void refresh(String series) {
        List<NumberRow> rows = prefixes.list();
        grid.setItems(rows);
        rows.stream()
                .filter(r -> series.isEmpty() || r.series().equals(series))
                .findFirst()
                .ifPresentOrElse(grid.asSingleSelect()::setValue, () -> choose(null));
    }

    private void choose(@Nullable NumberRow row) {
        change.setVisible(row != null);
        chosen.setText(getTranslation(row == null ? "number.choose" : row.titleKey()));
    }

    private void change(NumberRow row) {
        new FormDialog(getTranslation("number.change"), new PrefixForm(prefixes, row), "action.save", () -> {
                    Notices.done(
                            getTranslation(row.begun() ? "number.saved.later" : "number.saved", row.year() + 1 + ""));
                    refresh(row.series());
                })
                .open();
    }
}
