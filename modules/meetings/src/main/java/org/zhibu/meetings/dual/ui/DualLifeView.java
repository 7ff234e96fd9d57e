package org.zhibu.meetings.dual.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhibu.api.people.People;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.dual.Cadre;
import org.zhibu.meetings.dual.DualLife;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;
import org.zhibu.meetings.records.ui.RecordPage;

/** Leading cadres, their attendance in a half-year, and its report to the committee. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class DualLifeView extends RecordPage {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 20;

    private final transient DualLife life;
    private final transient People people;
    private final transient LocalDate today;
    private final boolean writes;
    private final Select<Term> term;
    private final Section cadres = new Section();

    DualLifeView(DualLife life, People people, RecordRights rights, Clock clock) {
        super("meetings.dual.title", rights);
        this.life = life;
        this.people = people;
        this.today = LocalDate.now(clock);
        this.writes = rights.writes();
        hint(getTranslation("meetings.dual.hint"));
        List<Term> halves =
                Term.back(today, YEARS).stream().filter(t -> t.half() > 0).toList();
        term = terms(halves, this::draw);
        term.setValue(Term.halfOf(today));
        cadres.addClassNames("panel", "meeting-card", "no-print");
        addComponentAtIndex(3, cadres);
        draw();
    }

    private void draw() {
        Term chosen = term.getValue();
        List<Component> bar = new ArrayList<>(List.of(term));
        life.reported(chosen).ifPresent(r -> {
            bar.add(new Span(getTranslation("meetings.dual.reported", r.on().toString(), r.by())));
            if (!r.link().isEmpty()) {
                bar.add(new Anchor(r.link(), getTranslation("meetings.dual.submission")));
            }
        });
        controls(bar.toArray(Component[]::new));
        list();
        List<Component> buttons = new ArrayList<>();
        if (writes) {
            buttons.add(form("meetings.dual.onPaper", () -> new PaperReportForm(chosen, today, life)));
            buttons.add(new Button(
                    getTranslation("meetings.dual.handUp"),
                    e -> Confirm.ask(
                            this,
                            getTranslation("meetings.dual.handUp"),
                            getTranslation("meetings.dual.handUp.text"),
                            "meetings.dual.handUp",
                            false,
                            () -> Notices.attempt(() -> handUp(chosen)))));
        }
        show(
                life.report(chosen),
                "dual-life-" + chosen.year() + "-" + chosen.half(),
                () -> life.report(chosen),
                buttons.toArray(Component[]::new));
    }

    private void handUp(Term chosen) {
        String link = life.handUp(chosen);
        getUI().ifPresent(ui -> ui.navigate(link));
    }

    private void list() {
        cadres.removeAll();
        Div head = new Div(new H2(getTranslation("meetings.dual.cadres")));
        head.addClassName("meeting-card-head");
        if (writes) {
            head.add(form("meetings.dual.mark", () -> new CadreForm(life, people)));
        }
        cadres.add(head);
        List<Cadre> all = life.cadres();
        if (all.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("meetings.dual.empty"));
            nothing.addClassName("empty");
            cadres.add(nothing);
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("meeting-people");
        all.forEach(c -> lines.add(line(c)));
        cadres.add(lines);
    }

    private ListItem line(Cadre cadre) {
        Span name = new Span(cadre.name() + "（" + cadre.post() + "）");
        name.addClassName("meeting-person");
        ListItem line =
                new ListItem(name, new Span(cadre.since() + "—" + (cadre.until() == null ? "" : cadre.until())));
        if (writes) {
            Button end = form("meetings.dual.end", () -> new CadreEndForm(cadre, life));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            end.setAriaLabel(end.getText() + " " + cadre.name());
            Div buttons = new Div(end);
            buttons.addClassName("meeting-actions");
            line.add(buttons);
        }
        return line;
    }

    private Button form(String labelKey, Supplier<? extends EditForm> form) {
        Button button = new Button(
                getTranslation(labelKey),
                e -> new FormDialog(getTranslation(labelKey), form.get(), "action.save", this::draw).open());
        button.addClassName("opens-form");
        return button;
    }
}
