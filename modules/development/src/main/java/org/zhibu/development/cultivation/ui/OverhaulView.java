package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.OverhaulPerson;
import org.zhibu.development.cultivation.Overhauls;
import org.zhibu.development.cultivation.Roster;

/** The yearly overhaul (DEV-18): three rosters and those struck off, moved by hand, then decided at once. By name; nobody is ranked. */
@StyleSheet("theme/development.css")
@PermitAll
public class OverhaulView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Overhauls overhauls;
    private final transient LocalDate today;
    private final Map<Roster, RosterColumn> columns = new EnumMap<>(Roster.class);
    private final transient Map<UUID, Roster> to = new HashMap<>();
    private final transient List<OverhaulPerson> dragged = new ArrayList<>();
    private final Paragraph sum = new Paragraph();
    private final Div history = new Div();
    private final Button decide = new Button();
    private final Button reset = new Button(getTranslation("development.overhaul.reset"));
    private transient List<OverhaulPerson> people = List.of();

    OverhaulView(Overhauls overhauls, Access access, Clock clock) {
        super("development.overhaul.title");
        this.overhauls = overhauls;
        this.today = LocalDate.now(clock);
        boolean writes = access.has(DevelopmentPermissions.WRITE);
        hint(getTranslation("development.overhaul.hint"));
        sum.addClassName("dev-progress");
        sum.getElement().setAttribute("role", "status");
        Div board = new Div();
        board.addClassName("dev-board");
        for (Roster roster : Roster.values()) {
            RosterColumn column = new RosterColumn(roster, this, writes);
            columns.put(roster, column);
            board.add(column);
        }
        history.addClassName("dev-part");
        add(new CultivationNav(), sum, board, history);
        if (writes) {
            decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            decide.addClassName("opens-form");
            decide.addClickListener(e -> decide());
            reset.addClickListener(e -> {
                to.clear();
                show();
            });
            actions(reset, decide);
        }
        read();
    }

    void dragged(List<OverhaulPerson> these) {
        dragged.clear();
        dragged.addAll(these);
    }

    void drop(Roster roster) {
        move(List.copyOf(dragged), roster);
        dragged.clear();
    }

    /** Shows people in another roster; nothing is written before the decision. */
    void move(List<OverhaulPerson> these, Roster roster) {
        these.forEach(p -> to.put(p.caseId(), roster));
        show();
    }

    private void read() {
        to.clear();
        people = overhauls.people();
        history();
        show();
    }

    private List<OverhaulPerson> moved() {
        return people.stream()
                .filter(p -> to.getOrDefault(p.caseId(), p.roster()) != p.roster())
                .toList();
    }

    private void show() {
        columns.forEach((roster, column) -> column.show(people.stream()
                .filter(p -> to.getOrDefault(p.caseId(), p.roster()) == roster)
                .toList()));
        int moved = moved().size();
        decide.setText(getTranslation("development.overhaul.decide", moved));
        reset.setEnabled(moved > 0);
        sum.setText(getTranslation("development.overhaul.moved", people.size(), moved));
    }

    private void decide() {
        new FormDialog(
                        getTranslation("development.overhaul.decision"),
                        new OverhaulForm(overhauls, moved(), to, today),
                        "development.overhaul.record",
                        this::read)
                .open();
    }

    private void history() {
        history.removeAll();
        List<Overhauls.Held> held = overhauls.held();
        PartBox list = new PartBox();
        if (overhauls.isDue()) {
            list.line(PartBox.badge(getTranslation("development.overhaul.due"), "warn"));
        }
        held.forEach(h -> list.line(
                PartBox.name(h.heldOn().toString()),
                PartBox.text(
                        getTranslation("development.overhaul.was", h.moved(), h.struckOff(), h.yes(), h.expected())),
                overhauls
                        .status(h.id())
                        .<com.vaadin.flow.component.Component>map(
                                s -> new Anchor(s.link(), getTranslation("development.overhaul.handedUp")))
                        .orElseGet(Span::new)));
        Section panel = new Section(new H2(getTranslation("development.overhaul.history")), list);
        panel.addClassName("panel");
        history.add(panel);
    }
}
