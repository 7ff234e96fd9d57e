package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.OverhaulPerson;
import org.zhibu.development.cultivation.Roster;

/** One roster of the board: people are dragged here, or marked and sent on by buttons. */
class RosterColumn extends Section {
    private static final long serialVersionUID = 1L;

    private final Roster roster;
    private final transient OverhaulView board;
    private final H2 heading = new H2();
    private final Grid<OverhaulPerson> grid = new Grid<>();
    private final Div buttons = new Div();

    RosterColumn(Roster roster, OverhaulView board, boolean writes) {
        this.roster = roster;
        this.board = board;
        addClassNames("panel", "dev-roster");
        buttons.addClassNames("dev-actions", "no-print");
        grid.addComponentColumn(this::line).setHeader(getTranslation("development.cultivation.person"));
        grid.addClassName("dev-roster-grid");
        grid.setEmptyStateText(getTranslation("development.overhaul.emptyRoster"));
        add(heading, buttons, grid);
        if (!writes) {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
            return;
        }
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setRowsDraggable(true);
        grid.setDropMode(GridDropMode.ON_GRID);
        grid.addDragStartListener(e -> board.dragged(e.getDraggedItems()));
        grid.addDropListener(e -> board.drop(roster));
        for (Roster other : Roster.values()) {
            if (other != roster) {
                Button to = new Button(
                        getTranslation("development.overhaul.to", getTranslation(other.messageKey())),
                        e -> move(grid.getSelectedItems(), other));
                to.addThemeVariants(ButtonVariant.LUMO_SMALL);
                buttons.add(to);
            }
        }
    }

    private void move(Collection<OverhaulPerson> people, Roster to) {
        board.move(List.copyOf(people), to);
    }

    void show(List<OverhaulPerson> people) {
        heading.setText(getTranslation("development.overhaul.sum", getTranslation(roster.messageKey()), people.size()));
        grid.setItems(people);
    }

    private Div line(OverhaulPerson of) {
        Div badges = new Div();
        badges.addClassName("dev-due-badges");
        if (of.roster() != roster) {
            badges.add(PartBox.badge(
                    getTranslation(
                            "development.overhaul.from",
                            getTranslation(of.roster().messageKey())),
                    "warn"));
        }
        badges.add(
                of.qualified() == null
                        ? PartBox.badge(getTranslation("development.assessment.missing"), "plain")
                        : PartBox.badge(
                                getTranslation("development.assessment.result."
                                        + (of.qualified() ? "QUALIFIED" : "UNQUALIFIED")),
                                of.qualified() ? "good" : "bad"));
        badges.add(new Span(getTranslation("development.overhaul.year", of.assessments(), of.reports())));
        Div line = new Div(Words.name(of.caseId(), of.name()), badges);
        line.addClassNames("dev-due-who");
        return line;
    }
}
