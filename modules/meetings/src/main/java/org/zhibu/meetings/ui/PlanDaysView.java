package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.annotation.security.PermitAll;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.plan.FixedDay;
import org.zhibu.meetings.plan.Plannable;
import org.zhibu.meetings.plan.Term;

/** Usual days and hours of meetings, and the terms of a school (MEET-23). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class PlanDaysView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final Div content = new Div();

    PlanDaysView(PlanServices services) {
        super("meetings.plan.days");
        this.services = services;
        hint(getTranslation("meetings.plan.days.hint"));
        Anchor back = new Anchor("m/meetings/plan", getTranslation("meetings.plan.menu"));
        back.addClassName("button-link");
        actions(back);
        content.addClassName("plan");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(days());
        if (services.terms().apply()) {
            content.add(terms());
        }
    }

    private Card days() {
        Card card = new Card("meetings.fixedDay.title", this::show);
        Plannable mine = services.plan().mine();
        if (mine.any()) {
            card.action(card.form("meetings.fixedDay.add", () -> new FixedDayForm(services, Optional.empty())));
        }
        List<FixedDay> all = services.fixed().all();
        if (all.isEmpty()) {
            card.empty("meetings.fixedDay.empty");
            return card;
        }
        Map<UUID, String> groups = services.plan().groupNames();
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-lines");
        all.forEach(day -> {
            String group = day.group() == null ? "" : "（" + groups.getOrDefault(day.group(), "") + "）";
            boolean mayChange = mine.kinds().contains(day.kind())
                    && (day.group() == null || mine.groups().contains(day.group()));
            list.add(new ListItem(
                    new Span(getTranslation(day.kind().messageKey()) + group),
                    new Span(words(day)),
                    mayChange
                            ? buttons(
                                    "meetings.fixedDay.edit",
                                    new FixedDayForm(services, Optional.of(day)),
                                    "meetings.fixedDay.removeAsk",
                                    () -> services.fixed().remove(day))
                            : new Span()));
        });
        card.add(list);
        return card;
    }

    private String words(FixedDay day) {
        List<String> words = new ArrayList<>();
        Integer month = day.monthOfPeriod();
        Integer number = day.dayOfMonth();
        if (day.weekday() != null) {
            words.add(day.weekday().getDisplayName(TextStyle.FULL, getLocale()));
        }
        if (month != null) {
            words.add(getTranslation("meetings.fixedDay.inMonth", month));
        }
        if (number != null) {
            words.add(getTranslation("meetings.fixedDay.onDay", number));
        }
        words.add(day.startsAt().toString());
        words.add(day.place());
        return String.join(" ", words).strip();
    }

    private Card terms() {
        Card card = new Card("meetings.term.title", this::show);
        boolean mayChange = services.terms().mayChange();
        if (mayChange) {
            card.action(card.form("meetings.term.add", () -> new TermForm(services.terms(), Optional.empty())));
        }
        List<Term> all = services.terms().all();
        card.add(new Paragraph(getTranslation("meetings.term.hint")));
        if (all.isEmpty()) {
            card.empty("meetings.term.empty");
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-lines");
        all.forEach(term -> list.add(new ListItem(
                new Span(term.name()),
                new Span(term.from() + " — " + term.until()),
                mayChange
                        ? buttons(
                                "meetings.term.edit",
                                new TermForm(services.terms(), Optional.of(term)),
                                "meetings.term.removeAsk",
                                () -> services.terms().remove(term))
                        : new Span())));
        card.add(list);
        return card;
    }

    private Component buttons(String editKey, EditForm form, String askKey, Runnable remove) {
        Button edit =
                small(editKey, () -> new FormDialog(getTranslation(editKey), form, "action.save", this::show).open());
        edit.addClassName("opens-form");
        Button delete = small(
                "action.delete",
                () -> Confirm.ask(this, getTranslation(askKey), "", "action.delete", true, () -> {
                    if (Notices.attempt(remove)) {
                        show();
                    }
                }));
        Div buttons = new Div(edit, delete);
        buttons.addClassName("meeting-actions");
        return buttons;
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
