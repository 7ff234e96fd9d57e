package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.Presence;

/** One person of the list: came, or why not, or not yet. */
class RoomPerson extends ListItem {
    private static final long serialVersionUID = 1L;

    private final transient RoomContext context;
    private final RoomPeople card;
    private transient @Nullable Attendee shown;
    private boolean asksReason;

    RoomPerson(RoomContext context, RoomPeople card) {
        this.context = context;
        this.card = card;
        addClassName("room-person");
    }

    void show(Attendee attendee) {
        if (attendee.equals(shown)) {
            return;
        }
        shown = attendee;
        asksReason = false;
        draw(attendee);
    }

    private void draw(Attendee attendee) {
        removeAll();
        Span name = new Span(attendee.name());
        name.addClassName("room-name");
        Div who = new Div(name);
        who.addClassName("room-who");
        if (!attendee.post().isEmpty()) {
            who.add(new Span(attendee.post()));
        }
        if (attendee.probationary()) {
            who.add(badge(getTranslation("meetings.attendance.probationary"), "badge-calm"));
        }
        if (attendee.role() != AttendeeRole.MEMBER) {
            who.add(badge(getTranslation("meetings.room.role." + attendee.role()), "badge-calm"));
        }
        add(who);
        Div buttons = new Div();
        buttons.addClassNames("room-taps", "no-print");
        if (attendee.presence() != Presence.UNKNOWN) {
            who.add(presence(attendee));
        }
        if (context.room().writes()) {
            taps(attendee, buttons);
        }
        add(buttons);
    }

    private Span presence(Attendee attendee) {
        if (attendee.present()) {
            return badge(getTranslation("meetings.presence.PRESENT"), "badge-good");
        }
        String reason = attendee.reason() == null
                ? ""
                : getTranslation(attendee.reason().messageKey());
        return badge((reason + " " + attendee.reasonText()).strip(), "badge-warn");
    }

    private static Span badge(String text, String look) {
        Span badge = new Span(text);
        badge.addClassNames("badge", look);
        return badge;
    }

    private void taps(Attendee attendee, Div buttons) {
        AttendanceService attendance = context.services().attendance();
        if (attendee.presence() == Presence.UNKNOWN) {
            Button came =
                    tap("meetings.action.came", () -> attendance.came(context.id(), context.version(), attendee.id()));
            came.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button absent = new Button(getTranslation("meetings.action.absent"), e -> {
                asksReason = !asksReason;
                draw(Objects.requireNonNull(shown));
            });
            absent.setAriaLabel(absent.getText() + " " + attendee.name());
            absent.getElement().setAttribute("aria-expanded", String.valueOf(asksReason));
            buttons.add(came, absent);
        } else if (attendee.expected() || attendee.role() == AttendeeRole.EXEMPT) {
            Button undo =
                    tap("meetings.room.undo", () -> attendance.unknown(context.id(), context.version(), attendee.id()));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(undo);
        } else {
            Button away = tap(
                    "action.delete",
                    () -> context.services().minutes().remove(context.id(), context.version(), attendee));
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(away);
        }
        if (asksReason) {
            add(reasons(attendee, attendance));
        }
    }

    private Div reasons(Attendee attendee, AttendanceService attendance) {
        Div chips = new Div();
        chips.addClassNames("room-reasons", "no-print");
        for (AbsenceReason reason : AbsenceReason.values()) {
            if (reason == AbsenceReason.OTHER) {
                Button other = card.form(
                        reason.messageKey(),
                        () -> new AbsenceForm(
                                context.room().minutes(),
                                attendee.stayedAway(AbsenceReason.OTHER, ""),
                                context.services()));
                other.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
                chips.add(other);
            } else {
                chips.add(tap(
                        reason.messageKey(),
                        () -> attendance.stayedAway(context.id(), context.version(), attendee.id(), reason, "")));
            }
        }
        return chips;
    }

    private Button tap(String labelKey, Runnable act) {
        Button button = new Button(getTranslation(labelKey), e -> context.act(act));
        button.setAriaLabel(
                button.getText() + " " + Objects.requireNonNull(shown).name());
        button.setDisableOnClick(true);
        return button;
    }
}
