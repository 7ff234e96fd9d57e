package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.Step;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** Where the meeting stands, what comes next, and what speaks against it. */
class NextStepCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final List<MeetingState> WAY = List.of(
            MeetingState.DRAFT, MeetingState.NOTIFIED, MeetingState.HELD, MeetingState.TO_SIGN, MeetingState.ARCHIVED);

    private final transient MeetingServices services;
    private final transient Consumer<MeetingEvent> pressed;
    private final Div findings = new Div();
    private final Div buttons = new Div();
    private transient Minutes minutes;
    private transient List<Step> steps;

    /** @param pressed told of a step's button; calls {@link #take} when nothing else has to be done before */
    NextStepCard(Minutes minutes, MeetingServices services, Runnable changed, Consumer<MeetingEvent> pressed) {
        super("meetings.section.next", changed);
        this.minutes = minutes;
        this.services = services;
        this.pressed = pressed;
        this.steps = services.meetings().steps(minutes);
        addClassName("meeting-next");
        add(way());
        if (minutes.state() == MeetingState.CANCELLED) {
            add(new Paragraph(getTranslation(
                    "meetings.cancelledBecause", minutes.milestones().cancelReason())));
            return;
        }
        add(new Paragraph(getTranslation("meetings.next." + minutes.state())));
        if (minutes.state() == MeetingState.TO_SIGN) {
            signatures();
        }
        buttons.addClassNames("meeting-steps", "no-print");
        for (int i = 0; i < steps.size(); i++) {
            buttons.add(button(steps.get(i), i == 0));
        }
        if (minutes.state() == MeetingState.ARCHIVED && services.meetings().mayCorrect(minutes)) {
            buttons.add(form("meetings.action.correct", () -> new CorrectionForm(minutes, services)));
        }
        add(findings, buttons);
        showFindings();
    }

    /** Looks again at what speaks against the steps. The buttons stay, because one of them may have been pressed already. */
    void follow(Minutes now) {
        List<Step> found = services.meetings().steps(now);
        if (now.state() == minutes.state()
                && found.stream()
                        .map(Step::event)
                        .toList()
                        .equals(steps.stream().map(Step::event).toList())) {
            minutes = now;
            steps = found;
            showFindings();
        }
    }

    private void showFindings() {
        findings.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.event() != MeetingEvent.CANCEL) {
                findings.add(FindingsPanel.of(step.findings()));
            }
            Button button = (Button) buttons.getComponentAt(i);
            button.setEnabled(!step.blocked());
            button.setClassName("opens-form", step.needsReason());
        }
    }

    private OrderedList way() {
        OrderedList way = new OrderedList();
        way.addClassName("meeting-way");
        for (MeetingState state : WAY) {
            ListItem item = new ListItem(getTranslation(state.messageKey()));
            if (state == minutes.state()) {
                item.addClassName("current");
                item.getElement().setAttribute("aria-current", "step");
            } else if (state.ordinal() < minutes.state().ordinal() && minutes.state() != MeetingState.CANCELLED) {
                item.addClassName("passed");
            }
            way.add(item);
        }
        return way;
    }

    private Button button(Step step, boolean first) {
        Button button = new Button(getTranslation(step.event().messageKey()), e -> pressed.accept(step.event()));
        boolean side = step.event() == MeetingEvent.CANCEL || step.event() == MeetingEvent.REOPEN;
        if (side) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        } else if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    /** Takes a step, unless something speaks against it, which then stands on the card. */
    void take(MeetingEvent event) {
        steps.stream()
                .filter(s -> s.event() == event && !s.blocked())
                .findFirst()
                .ifPresent(this::take);
    }

    private void take(Step step) {
        String verb = step.event().messageKey();
        if (step.needsReason()) {
            new FormDialog(getTranslation(verb), new StepForm(minutes, step, services), verb, this::changed).open();
        } else if (Notices.attempt(() -> services.meetings().take(minutes.id(), minutes.version(), step.event(), ""))) {
            Notices.done(getTranslation("meetings.done." + step.event()));
            changed();
        }
    }

    private void signatures() {
        boolean keeper = services.meetings().mayKeep(minutes);
        for (Signatory role : Signatory.values()) {
            if (minutes.signatureOf(role).isPresent()) {
                continue;
            }
            if (services.signatures().mayISign(minutes).filter(role::equals).isPresent()) {
                String verb = "meetings.action.sign." + role;
                Button sign = form(
                        verb,
                        verb,
                        () -> new SignForm(
                                minutes.head().title(),
                                proof -> services.signatures().sign(minutes.id(), minutes.version(), role, proof)));
                sign.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
                sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                action(sign);
            }
            if (keeper) {
                action(form("meetings.action.paper." + role, () -> new PaperSignatureForm(minutes, role, services)));
            }
        }
        if (services.signatures().mayISignAsPresent(minutes)) {
            action(form(
                    "meetings.action.sign.PRESENT",
                    "meetings.action.sign.PRESENT",
                    () -> new SignForm(
                            minutes.head().title(),
                            proof -> services.signatures().signAsPresent(minutes.id(), minutes.version(), proof))));
        }
        if (keeper) {
            action(form("meetings.action.signHere", () -> new HandSignatureForm(minutes, services)));
            Checkbox all = new Checkbox(
                    getTranslation("meetings.action.askAll"),
                    minutes.milestones().allSign());
            all.addValueChangeListener(e -> {
                if (Notices.attempt(
                        () -> services.signatures().askAll(minutes.id(), minutes.version(), e.getValue()))) {
                    changed();
                }
            });
            add(all);
        }
        if (keeper && minutes.unsigned().findAny().isPresent()) {
            action(form("meetings.action.paper.PRESENT", () -> new PresentSignaturesForm(minutes, services)));
        }
    }
}
