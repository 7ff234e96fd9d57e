package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Circle;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Presence;

/** Who is expected, who came, who not and why. The numbers are counted. */
class AttendanceCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Minutes minutes;
    private final transient MeetingServices services;
    private final boolean editable;

    AttendanceCard(Minutes minutes, boolean editable, MeetingServices services, Runnable changed) {
        super("meetings.section.attendance", changed);
        this.minutes = minutes;
        this.services = services;
        this.editable = editable;
        if (editable) {
            buttons();
        }
        if (minutes.attendees().isEmpty()) {
            empty("meetings.attendance.afterNotice");
            return;
        }
        Headcount count = minutes.headcount();
        Paragraph numbers = new Paragraph(getTranslation(
                "meetings.attendance.numbers",
                minutes.milestones().memberTotal(),
                count.expected(),
                count.present(),
                count.absent(),
                count.votersExpected(),
                count.votersPresent(),
                count.rate().map(Object::toString).orElse("—")));
        numbers.addClassName("meeting-numbers");
        add(numbers);
        UnorderedList people = new UnorderedList();
        people.addClassName("meeting-people");
        minutes.attendees().forEach(a -> people.add(line(a)));
        add(people);
    }

    private void buttons() {
        boolean open = minutes.state() == MeetingState.HELD
                && minutes.attendees().stream().anyMatch(a -> a.presence() == Presence.UNKNOWN);
        if (open) {
            Button rest = small(
                    "meetings.action.theOthersCame",
                    () -> act(() -> services.attendance().theOthersCame(minutes.id(), minutes.version())));
            rest.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
            action(rest);
        }
        MeetingKind kind = minutes.head().kind();
        boolean before = minutes.state() != MeetingState.HELD;
        if (before && (kind.circle() == Circle.MEMBERS || kind.ofGroup())) {
            action(small(
                    "meetings.action.inviteActivists",
                    () -> act(() -> services.attendance().inviteActivists(minutes.id(), minutes.version()))));
        }
        if (before && kind == MeetingKind.BRANCH_COMMITTEE) {
            action(small(
                    "meetings.action.inviteLeaders",
                    () -> act(() -> services.attendance()
                            .inviteLeaders(minutes.id(), minutes.version(), getTranslation("meetings.post.leader")))));
        }
        action(form("meetings.action.addGuest", () -> new GuestForm(minutes, services)));
    }

    private ListItem line(Attendee attendee) {
        String post = attendee.post().isEmpty() ? "" : "（" + attendee.post() + "）";
        Span name = new Span(attendee.name() + post);
        name.addClassName("meeting-person");
        ListItem line = new ListItem(name);
        if (attendee.probationary()) {
            line.add(badge("meetings.attendance.probationary", "badge-calm"));
        }
        if (attendee.role() != AttendeeRole.MEMBER) {
            line.add(badge(attendee.role().messageKey(), "badge-calm"));
        }
        line.add(presence(attendee));
        if (editable) {
            line.add(personButtons(attendee));
        }
        return line;
    }

    private Span presence(Attendee attendee) {
        return switch (attendee.presence()) {
            case PRESENT -> badge("meetings.presence.PRESENT", "badge-good");
            case UNKNOWN -> badge("meetings.presence.UNKNOWN", "badge-none");
            case ABSENT -> {
                Span absent = badge("meetings.presence.ABSENT", "badge-warn");
                String reason = attendee.reason() == null
                        ? ""
                        : getTranslation(attendee.reason().messageKey());
                String text = attendee.reasonText().isEmpty() ? "" : " " + attendee.reasonText();
                absent.setText(absent.getText() + " · " + reason + text);
                yield absent;
            }
        };
    }

    private Span badge(String key, String look) {
        Span badge = new Span(getTranslation(key));
        badge.addClassNames("badge", look);
        return badge;
    }

    private Div personButtons(Attendee attendee) {
        Div buttons = new Div();
        buttons.addClassNames("meeting-actions", "no-print");
        if (!attendee.expected() && attendee.role() != AttendeeRole.EXEMPT) {
            buttons.add(named(
                    small(
                            "action.delete",
                            () -> act(() -> services.minutes().remove(minutes.id(), minutes.version(), attendee))),
                    attendee));
            return buttons;
        }
        if (!attendee.present()) {
            buttons.add(named(
                    small(
                            "meetings.action.came",
                            () -> act(
                                    () -> services.attendance().came(minutes.id(), minutes.version(), attendee.id()))),
                    attendee));
        }
        buttons.add(
                named(form("meetings.action.absent", () -> new AbsenceForm(minutes, attendee, services)), attendee),
                named(form("meetings.action.role", () -> new RoleForm(minutes, attendee, services)), attendee));
        return buttons;
    }

    private static Button named(Button button, Attendee attendee) {
        button.setAriaLabel(button.getText() + " " + attendee.name());
        return button;
    }

    private void act(Runnable act) {
        if (Notices.attempt(act)) {
            changed();
        }
    }
}
