package org.zhibu.meetings.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.people.People;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.measure.Measure;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.ui.Card;
import org.zhibu.meetings.ui.Facts;

/** The measures on the page of a democratic life meeting. */
public class MeasuresCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient Measures measures;
    private final transient People people;
    private final transient LocalDate today;
    private final boolean keeps;

    /** @param mine whether a measure is the user's own to tell the outcome of */
    public MeasuresCard(
            Minutes minutes,
            Measures measures,
            People people,
            LocalDate today,
            boolean keeps,
            java.util.function.Predicate<Measure> mine,
            Runnable changed) {
        super("meetings.section.measures", changed);
        this.minutes = minutes;
        this.measures = measures;
        this.people = people;
        this.today = today;
        this.keeps = keeps;
        if (keeps) {
            action(form("meetings.measure.add", () -> new MeasureForm(minutes.id(), null, measures, people)));
            action(report());
        }
        List<Measure> all = measures.of(minutes.id());
        if (all.isEmpty()) {
            empty("meetings.measure.empty");
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("meeting-parts");
        all.forEach(m -> list.add(line(m, mine.test(m))));
        add(list);
    }

    private RouterLink report() {
        RouterLink report = new RouterLink();
        report.setText(getTranslation("meetings.measure.report"));
        report.setRoute(
                MeasuresPrintView.class,
                new RouteParameters(new RouteParam("id", minutes.id().toString())));
        report.addClassName("button-link");
        return report;
    }

    private ListItem line(Measure measure, boolean mine) {
        Span state =
                new Span(getTranslation(measure.doneOn() == null ? "meetings.measure.open" : "meetings.measure.done"));
        boolean late = measure.doneOn() == null
                && measure.deadline() != null
                && measure.deadline().isBefore(today);
        state.addClassNames("badge", measure.doneOn() != null ? "badge-good" : late ? "badge-warn" : "badge-calm");
        ListItem line = new ListItem(
                new Span(getTranslation(measure.kind().messageKey()) + "：" + measure.problem() + " "),
                state,
                new Facts()
                        .with("meetings.field.cause", measure.cause())
                        .with("meetings.field.department", measure.department())
                        .with("meetings.field.measure", measure.measure())
                        .with("meetings.field.owner", measure.ownerName())
                        .with(
                                "meetings.field.deadline",
                                measure.deadline() == null
                                        ? ""
                                        : measure.deadline().toString())
                        .with(
                                "meetings.field.outcome",
                                measure.doneOn() == null ? "" : measure.doneOn() + " " + measure.outcome()));
        Div buttons = new Div();
        buttons.addClassNames("meeting-actions", "no-print");
        if (keeps || mine) {
            buttons.add(form("meetings.measure.tell", () -> new OutcomeForm(minutes.id(), measure, today, measures)));
        }
        if (keeps) {
            buttons.add(form("action.edit", () -> new MeasureForm(minutes.id(), measure, measures, people)));
            Button remove = small(
                    "action.delete",
                    () -> Confirm.ask(
                            this,
                            getTranslation("meetings.confirm.remove"),
                            measure.problem(),
                            "action.delete",
                            true,
                            () -> remove(measure)));
            buttons.add(remove);
        }
        line.add(buttons);
        return line;
    }

    private void remove(Measure measure) {
        if (Notices.attempt(() -> measures.remove(minutes.id(), measure.id()))) {
            changed();
        }
    }
}
