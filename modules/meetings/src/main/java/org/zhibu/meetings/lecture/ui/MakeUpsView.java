package org.zhibu.meetings.lecture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.lecture.MakeUps;
import org.zhibu.meetings.lecture.MissedLecture;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;
import org.zhibu.meetings.records.ui.RecordsNav;
import org.zhibu.meetings.ui.MeetingView;

/** Who missed which lecture, who still owes it, and how it was made up. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MakeUpsView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 20;

    private final transient MakeUps makeUps;
    private final boolean writes;
    private final transient LocalDate today;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("meetings.makeUp.empty"));
    private final Select<Term> term = new Select<>();
    private final Checkbox owedOnly = new Checkbox(getTranslation("meetings.makeUp.owedOnly"), true);
    private final Paragraph sum = new Paragraph();

    MakeUpsView(MakeUps makeUps, RecordRights rights, Clock clock) {
        super("meetings.makeUp.title");
        this.makeUps = makeUps;
        this.writes = rights.writes();
        this.today = LocalDate.now(clock);
        hint(getTranslation("meetings.makeUp.hint"));
        term.setLabel(getTranslation("meetings.term"));
        term.setItems(Term.back(today, YEARS));
        term.setItemLabelGenerator(t -> getTranslation(t.messageKey(), String.valueOf(t.year())));
        term.setValue(Term.year(today.getYear()));
        term.addValueChangeListener(e -> draw());
        owedOnly.addValueChangeListener(e -> draw());
        Div bar = new Div(term, owedOnly);
        bar.addClassName("meeting-filters");
        sum.setClassName("record-count");
        empty.addClassName("empty");
        list.addClassName("meeting-people");
        Section panel = new Section(list, empty);
        panel.addClassName("panel");
        add(new RecordsNav(rights), bar, sum, panel);
        draw();
    }

    private void draw() {
        List<MissedLecture> missed = makeUps.missed(term.getValue());
        long owed = missed.stream().filter(MissedLecture::owed).count();
        sum.setText(getTranslation("meetings.makeUp.sum", missed.size(), missed.size() - owed, owed));
        list.removeAll();
        missed.stream().filter(m -> !owedOnly.getValue() || m.owed()).forEach(m -> list.add(line(m)));
        empty.setVisible(list.getComponentCount() == 0);
    }

    private ListItem line(MissedLecture missed) {
        Span name = new Span(missed.name());
        name.addClassName("meeting-person");
        ListItem line = new ListItem(new Span(missed.date().toString()), lecture(missed), name, state(missed));
        if (writes) {
            Div buttons = new Div(buttons(missed));
            buttons.addClassNames("meeting-actions", "no-print");
            line.add(buttons);
        }
        return line;
    }

    private Component lecture(MissedLecture missed) {
        RouterLink link = new RouterLink();
        link.setText(missed.title());
        link.setRoute(
                MeetingView.class,
                new RouteParameters(new RouteParam("id", missed.meeting().toString())));
        return link;
    }

    private Component state(MissedLecture missed) {
        Span badge = new Span(
                missed.owed()
                        ? getTranslation("meetings.makeUp.owed")
                        : missed.madeUpOn() + " "
                                + getTranslation(
                                        missed.form() == null
                                                ? "meetings.makeUp.again"
                                                : missed.form().messageKey())
                                + (missed.note().isEmpty() ? "" : " " + missed.note()));
        badge.addClassNames("badge", missed.owed() ? "badge-warn" : "badge-good");
        return badge;
    }

    private Component buttons(MissedLecture missed) {
        if (missed.again() != null && missed.form() == null) {
            return new Span();
        }
        String label = missed.owed() ? "meetings.makeUp.enter" : "action.edit";
        Button enter = new Button(
                getTranslation(label),
                e -> new FormDialog(
                                getTranslation("meetings.makeUp.enter"),
                                new MakeUpEditForm(missed, today, makeUps),
                                "action.save",
                                this::draw)
                        .open());
        enter.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        enter.setAriaLabel(getTranslation(label) + " " + missed.name());
        enter.addClassName("opens-form");
        return enter;
    }
}
