package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.convening.Leave;
import org.zhibu.meetings.convening.LeaveState;
import org.zhibu.meetings.convening.Leaves;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Minutes;

/** Between the notice and the meeting: to confirm it, to ask leave, and for whoever convenes who has seen it and who asks leave. */
class NoticeCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient Leaves leaves;

    NoticeCard(Minutes minutes, MeetingServices services, Runnable changed) {
        super("meetings.section.notice", changed);
        this.minutes = minutes;
        this.leaves = services.leaves();
        if (leaves.amICalled(minutes)) {
            mine();
        }
        if (services.meetings().mayConvene(minutes)) {
            seen();
            asked();
        }
    }

    private void mine() {
        Optional<Leave> asked = leaves.mine(minutes.id());
        asked.ifPresent(l -> add(new Paragraph(getTranslation(
                "meetings.leave.mine." + l.state(),
                getTranslation(l.reason().messageKey()) + " " + l.reasonText(),
                l.answer()))));
        Button received = new Button(getTranslation("meetings.action.received"), e -> {
            if (Notices.attempt(() -> leaves.received(minutes.id()))) {
                Notices.done(getTranslation("meetings.done.received"));
                changed();
            }
        });
        received.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        action(received);
        if (asked.isEmpty() || asked.get().state() == LeaveState.REFUSED) {
            action(form("meetings.action.askLeave", "meetings.action.askLeave", () -> new LeaveForm(minutes, leaves)));
        }
    }

    private void seen() {
        Set<UUID> seen = leaves.seenBy(minutes);
        List<Attendee> called =
                minutes.attendees().stream().filter(a -> a.person() != null).toList();
        String open = called.stream()
                .filter(a -> !seen.contains(a.person()))
                .map(Attendee::name)
                .collect(Collectors.joining("、"));
        add(new Paragraph(getTranslation(
                "meetings.notice.seen",
                called.size(),
                called.stream().filter(a -> seen.contains(a.person())).count())));
        if (!open.isEmpty()) {
            Paragraph names = new Paragraph(getTranslation("meetings.notice.unseen", open));
            names.addClassName("meeting-note");
            add(names);
        }
    }

    private void asked() {
        List<Leave> all = leaves.of(minutes);
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("meeting-people");
        for (Leave leave : all) {
            Span name = new Span(leave.personName());
            name.addClassName("meeting-person");
            String text = leave.reasonText().isEmpty() ? "" : "（" + leave.reasonText() + "）";
            Span state = new Span(getTranslation(leave.state().messageKey()) + " · "
                    + getTranslation(leave.reason().messageKey()) + text);
            state.addClassNames(
                    "badge",
                    switch (leave.state()) {
                        case ASKED -> "badge-warn";
                        case GRANTED -> "badge-good";
                        case REFUSED -> "badge-none";
                    });
            ListItem line = new ListItem(name, state);
            if (leave.state() == LeaveState.ASKED) {
                line.add(answers(leave));
            }
            list.add(line);
        }
        add(list);
    }

    private Div answers(Leave leave) {
        Button grant = small("meetings.action.grantLeave", () -> {
            if (Notices.attempt(() -> leaves.answer(minutes.id(), leave.personId(), true, ""))) {
                changed();
            }
        });
        grant.setAriaLabel(grant.getText() + " " + leave.personName());
        Button refuse = form("meetings.action.refuseLeave", () -> new RefuseLeaveForm(minutes, leave, leaves));
        refuse.setAriaLabel(refuse.getText() + " " + leave.personName());
        Div buttons = new Div(grant, refuse);
        buttons.addClassNames("meeting-actions", "no-print");
        return buttons;
    }
}
