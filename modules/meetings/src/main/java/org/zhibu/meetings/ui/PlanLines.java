package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.plan.Deviation;
import org.zhibu.meetings.plan.PlanLine;
import org.zhibu.meetings.plan.Plannable;
import org.zhibu.meetings.plan.Planned;

/** Planned and held meetings one below the other, each with how it compares with the plan and what can be done with it. */
class PlanLines extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient Plannable mine;
    private final transient Runnable changed;

    PlanLines(List<PlanLine> lines, PlanServices services, Plannable mine, Runnable changed) {
        this.services = services;
        this.mine = mine;
        this.changed = changed;
        addClassName("plan-lines");
        lines.forEach(line -> add(item(line)));
    }

    private ListItem item(PlanLine line) {
        Span day = new Span(line.date() + " " + line.startsAt());
        day.addClassName("plan-day");
        String kind = getTranslation(line.kind().messageKey())
                + (line.groupName().isEmpty() ? "" : "（" + line.groupName() + "）");
        Component name = line.meeting() == null
                ? new Span(kind)
                : new Anchor("m/meetings/" + line.meeting().id(), kind);
        Div words = new Div(name);
        words.addClassName("plan-words");
        if (!line.theme().isEmpty()) {
            words.add(new Span(line.theme()));
        }
        if (!line.place().isEmpty()) {
            Span place = new Span(line.place());
            place.addClassName("secondary");
            words.add(place);
        }
        line.movedFrom()
                .ifPresent(from -> words.add(new Span(getTranslation(
                        "meetings.plan.movedFromTo",
                        from.toString(),
                        line.date().toString()))));
        return new ListItem(day, words, badge(line), buttons(line));
    }

    private Span badge(PlanLine line) {
        Span badge = new Span(getTranslation("meetings.deviation." + line.deviation()));
        badge.addClassNames(
                "badge",
                switch (line.deviation()) {
                    case AHEAD -> "badge-plain";
                    case AS_PLANNED, EXTRA -> "badge-good";
                    case MOVED -> "badge-warn";
                    case MISSED -> "badge-bad";
                });
        return badge;
    }

    private Div buttons(PlanLine line) {
        Div buttons = new Div();
        buttons.addClassNames("meeting-actions", "no-print");
        Planned planned = line.planned();
        if (planned == null || line.meeting() != null || !mine.allows(line.kind(), line.group())) {
            return buttons;
        }
        buttons.add(small("meetings.plan.begin", () -> begin(planned)));
        Button edit = small(
                "meetings.plan.move",
                () -> new FormDialog(
                                getTranslation("meetings.plan.move"),
                                new PlannedForm(services.editor(), Optional.of(planned), planned.date()),
                                "action.save",
                                changed)
                        .open());
        edit.addClassName("opens-form");
        buttons.add(edit);
        if (line.deviation() != Deviation.MISSED) {
            buttons.add(small(
                    "action.delete",
                    () -> Confirm.ask(
                            this,
                            getTranslation("meetings.plan.removeAsk"),
                            planned.date() + " " + getTranslation(planned.kind().messageKey()),
                            "action.delete",
                            true,
                            () -> remove(planned))));
        }
        return buttons;
    }

    private void begin(Planned planned) {
        Notices.attempt(() -> {
            MeetingId id = services.editor().begin(Objects.requireNonNull(planned.id()), planned.version());
            getUI().ifPresent(ui -> ui.navigate(MeetingView.class, new RouteParameters(Routes.param(id))));
        });
    }

    private void remove(Planned planned) {
        if (Notices.attempt(() -> services.editor().remove(Objects.requireNonNull(planned.id()), planned.version()))) {
            changed.run();
        }
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
