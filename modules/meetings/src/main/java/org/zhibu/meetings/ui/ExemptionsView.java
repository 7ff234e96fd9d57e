package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.convening.Exemption;
import org.zhibu.meetings.convening.Exemptions;
import org.zhibu.meetings.convening.Visit;

/** The old, weak, ill and disabled who are not held to hard attendance, and the visits paid to them (MEET-40). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class ExemptionsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Exemptions exemptions;
    private final transient Clock clock;
    private final Checkbox past = new Checkbox();
    private final Div members = new Div();
    private final Grid<Visit> visits = new Grid<>();

    ExemptionsView(MeetingServices services, Clock clock) {
        super("meetings.exemptions");
        this.services = services;
        this.exemptions = services.exemptions();
        this.clock = clock;
        hint(getTranslation("meetings.exemptions.hint"));
        actions(Routes.link(this, "meetings.action.back", MeetingsView.class));
        past.setLabel(getTranslation("meetings.exemptions.past"));
        past.addValueChangeListener(e -> show());
        add(past, members, visitCard());
        show();
    }

    private void show() {
        members.removeAll();
        Card card = new Card("meetings.exemptions.members", this::show);
        if (exemptions.mayWrite()) {
            card.action(card.form("meetings.action.exempt", () -> new ExemptionForm(services, today())));
        }
        List<Exemption> all = exemptions.list(past.getValue());
        if (all.isEmpty()) {
            card.empty("meetings.exemptions.empty");
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("meeting-people");
            all.forEach(e -> list.add(line(card, e)));
            card.add(list);
        }
        members.add(card);
        visits.getDataProvider().refreshAll();
    }

    private ListItem line(Card card, Exemption exemption) {
        Span name = new Span(exemption.personName());
        name.addClassName("meeting-person");
        Span cause = new Span(getTranslation(exemption.cause().messageKey()));
        cause.addClassNames("badge", "badge-calm");
        String until = exemption.to() == null ? "" : "—" + exemption.to();
        Span facts = new Span(getTranslation(
                "meetings.exemptionLine",
                exemption.from() + until,
                exemption.visits(),
                exemption.lastVisit() == null ? "—" : exemption.lastVisit().toString()));
        facts.addClassName("meeting-note");
        ListItem line = new ListItem(name, cause, facts);
        if (!exemption.note().isEmpty()) {
            Span note = new Span(exemption.note());
            note.addClassName("meeting-note");
            line.add(note);
        }
        if (exemptions.mayWrite() && exemption.to() == null) {
            Button visit =
                    card.form("meetings.action.visit", () -> new VisitForm(services, exemption.personId(), today()));
            visit.setAriaLabel(visit.getText() + " " + exemption.personName());
            Button end = card.form(
                    "meetings.action.endExemption", () -> new ExemptionEndForm(exemption, exemptions, today()));
            end.setAriaLabel(end.getText() + " " + exemption.personName());
            Div buttons = new Div(visit, end);
            buttons.addClassNames("meeting-actions", "no-print");
            line.add(buttons);
        }
        return line;
    }

    private Card visitCard() {
        Card card = new Card("meetings.exemptions.visits", this::show);
        if (exemptions.mayWrite()) {
            Button add = card.form("meetings.action.visit", () -> new VisitForm(services, null, today()));
            add.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
            card.action(add);
        }
        visits.addClassName("meeting-visits");
        visits.addColumn(v -> v.on().toString())
                .setHeader(getTranslation("meetings.field.visitedOn"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        visits.addColumn(Visit::personName)
                .setHeader(getTranslation("meetings.field.guestName"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        visits.addColumn(Visit::visitors)
                .setHeader(getTranslation("meetings.field.visitors"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        visits.addColumn(Visit::content)
                .setHeader(getTranslation("meetings.field.visitContent"))
                .setWidth("14rem");
        visits.setItems(q -> exemptions.visits(q.getOffset(), q.getLimit()).stream(), q -> exemptions.visitCount());
        Paragraph empty = new Paragraph(getTranslation("meetings.exemptions.noVisits"));
        empty.addClassName("empty");
        visits.setEmptyStateComponent(empty);
        card.add(visits);
        return card;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
