package org.zhibu.server.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.Roster;
import org.zhibu.server.people.RosterColumn;
import org.zhibu.server.people.RosterSettings;
import org.zhibu.server.people.SavedViews;

/** Columns to choose, and views that the user keeps. */
class RosterTools extends Div {
    private static final long serialVersionUID = 1L;

    static final String PAGE = "people";

    private final transient SavedViews views;
    private final CheckboxGroup<RosterColumn> columns = new CheckboxGroup<>();
    private final Select<SavedViews.SavedView> saved = new Select<>();
    private final Button forget = new Button(VaadinIcon.TRASH.create());

    /** @param shown what to do when other columns are chosen @param open what to do with a view that was kept */
    RosterTools(
            SavedViews views,
            Supplier<PersonFilter> filter,
            Consumer<Set<RosterColumn>> shown,
            Consumer<PersonFilter> open) {
        this.views = views;
        addClassName("filters");
        columns.setItems(EnumSet.complementOf(EnumSet.of(RosterColumn.NAME)));
        columns.setItemLabelGenerator(c -> getTranslation(c.header()));
        columns.setAriaLabel(getTranslation("people.columns"));
        columns.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        columns.addValueChangeListener(e -> shown.accept(chosen()));
        Button choose = new Button(getTranslation("people.columns"), VaadinIcon.GRID_SMALL.create());
        Popover popover = new Popover(columns);
        popover.setTarget(choose);
        popover.setAriaLabel(getTranslation("people.columns"));
        saved.setItemLabelGenerator(v -> v == null ? getTranslation("people.view.none") : v.name());
        saved.setEmptySelectionAllowed(true);
        saved.setEmptySelectionCaption(getTranslation("people.view.none"));
        saved.setPlaceholder(getTranslation("people.view.none"));
        saved.setAriaLabel(getTranslation("people.view"));
        saved.addValueChangeListener(e -> {
            forget.setVisible(e.getValue() != null);
            if (e.isFromClient() && e.getValue() != null) {
                RosterSettings.of(e.getValue().settings()).ifPresent(s -> {
                    open.accept(s.filter());
                    columns.setValue(s.columns());
                });
            }
        });
        Button keep = new Button(
                getTranslation("people.view.keep"),
                e -> new FormDialog(
                                getTranslation("people.view.keep"),
                                new ViewForm(views, new RosterSettings(filter.get(), chosen())),
                                "action.save",
                                this::load)
                        .open());
        keep.addClassName("opens-form");
        forget.setAriaLabel(getTranslation("people.view.forget"));
        forget.setTooltipText(getTranslation("people.view.forget"));
        forget.setVisible(false);
        forget.addClickListener(e -> {
            views.forget(PAGE, Objects.requireNonNull(saved.getValue()).name());
            Notices.done(getTranslation("people.view.forgotten"));
            load();
        });
        add(choose, popover, saved, forget, keep);
        load();
    }

    /** The columns that a roster usually has. */
    final void usual(Roster roster) {
        columns.setValue(RosterColumn.usual(roster));
    }

    /** The chosen columns, the name always among them. */
    final Set<RosterColumn> chosen() {
        EnumSet<RosterColumn> chosen = EnumSet.of(RosterColumn.NAME);
        chosen.addAll(columns.getValue());
        return chosen;
    }

    private void load() {
        saved.setItems(views.of(PAGE));
    }
}
