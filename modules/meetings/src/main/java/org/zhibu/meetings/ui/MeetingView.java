package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** The whole story of a meeting on one page, with its next step on top. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MeetingView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient FollowUps followUps;
    private final transient Clock clock;
    private final Div content = new Div();
    private String title = "";
    private transient @Nullable Minutes shown;
    private @Nullable TextForm text;
    private @Nullable NextStepCard next;
    private BeforeLeaveEvent.@Nullable ContinueNavigationAction leave;
    private @Nullable ConfirmDialog question;

    MeetingView(MeetingServices services, FollowUps followUps, Clock clock) {
        super("meetings.menu");
        this.services = services;
        this.followUps = followUps;
        this.clock = clock;
        content.addClassName("meeting");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Routes.meeting(event, services.meetings()));
    }

    /** Whoever goes away saves what was typed, or is asked when it cannot be saved. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        Minutes minutes = shown;
        TextForm typed = text;
        if (minutes == null
                || typed == null
                || !typed.isUnsaved(minutes.id())
                || !isOpen(minutes.id())
                || typed.submit()) {
            return;
        }
        leave = event.postpone();
        typed.scrollIntoView();
        if (question == null || !question.isOpened()) {
            question = Confirm.ask(
                    this,
                    getTranslation("input.giveUp"),
                    getTranslation("input.giveUp.text"),
                    "input.giveUp.do",
                    true,
                    () -> Objects.requireNonNull(leave).proceed());
        }
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title;
    }

    private void show(Minutes minutes) {
        title = minutes.head().title();
        heading(title);
        hint(getTranslation(minutes.head().kind().messageKey()) + " · "
                + getTranslation(minutes.state().messageKey()));
        MeetingId id = minutes.id();
        RouteParam param = Routes.param(id);
        actions(
                Routes.link(this, "meetings.action.back", MeetingsView.class),
                repeat(minutes),
                Routes.link(this, "meetings.action.notice", NoticePrintView.class, param),
                Routes.link(this, "meetings.action.print", MeetingPrintView.class, param),
                Downloads.docx(
                        getTranslation("meetings.action.docx"),
                        fileName(minutes),
                        () -> services.files().minutes(id)));
        boolean editable = services.meetings().mayEdit(minutes);
        Runnable changed = () -> show(services.meetings().read(id));
        MinutesCards cards = new MinutesCards(minutes, editable, services, changed);
        shown = minutes;
        text = editable ? textForm(minutes) : null;
        next = new NextStepCard(minutes, services, changed, this::step);
        content.removeAll();
        content.add(next, cards.head(), cards.postponement(), cards.topics());
        if (minutes.state() != MeetingState.CANCELLED) {
            content.add(new EarlierTasksCard(minutes, services, changed));
        }
        if (minutes.state() == MeetingState.NOTIFIED) {
            content.add(new NoticeCard(minutes, services, changed));
        }
        if (minutes.state() != MeetingState.DRAFT || !minutes.attendees().isEmpty() || editable) {
            content.add(new AttendanceCard(minutes, editable, services, changed));
        }
        if (minutes.state().compareTo(MeetingState.HELD) >= 0 && minutes.state() != MeetingState.CANCELLED) {
            content.add(record(cards));
            content.add(new FilesCard(minutes, services, changed));
        }
        content.add(followUps.of(minutes, changed));
    }

    private Component repeat(Minutes minutes) {
        Button button = new Button(getTranslation("meetings.action.repeat"), e -> {
            RepeatForm form = new RepeatForm(minutes, services);
            new FormDialog(getTranslation("meetings.action.repeat"), form, "meetings.action.create", () -> begun(form))
                    .open();
        });
        button.addClassName("opens-form");
        button.setVisible(services.meetings().mayConvene(minutes));
        return button;
    }

    private void begun(RepeatForm form) {
        Notices.done(getTranslation("meetings.done.repeated", form.begun().size()));
        getUI().ifPresent(ui -> ui.navigate(
                MeetingView.class, new RouteParameters(Routes.param(form.begun().getFirst()))));
    }

    private Component[] record(MinutesCards cards) {
        return new Component[] {
            cards.speeches(),
            cards.text(text),
            cards.votes(),
            cards.tasks(),
            cards.report(),
            cards.trail(clock.getZone())
        };
    }

    /** The page is drawn again after each change; what was typed and not saved stays, with the version that it was typed on. */
    private TextForm textForm(Minutes minutes) {
        TextForm typed = text;
        return typed != null && typed.isUnsaved(minutes.id()) ? typed : new TextForm(minutes, services);
    }

    /** What was typed and not saved goes into the minutes before a step, which would take its fields away. */
    private void step(MeetingEvent event) {
        Minutes minutes = shown;
        TextForm typed = text;
        if (minutes != null && typed != null && typed.isUnsaved(minutes.id())) {
            if (!typed.submit()) {
                typed.scrollIntoView();
                return;
            }
            Minutes saved = services.meetings().read(minutes.id());
            show(saved);
            if (saved.version() > minutes.version() + 1) {
                return; // somebody else changed something too, which is to be seen first
            }
        }
        if (next != null) {
            next.take(event);
        }
    }

    private boolean isOpen(MeetingId id) {
        try {
            return services.meetings()
                    .find(id)
                    .filter(services.meetings()::mayEdit)
                    .isPresent();
        } catch (RefusedException switchedOff) {
            return false;
        }
    }

    private static String fileName(Minutes minutes) {
        return minutes.head().date() + " " + minutes.head().title().replaceAll("[\\\\/:*?\"<>|\\s]", "_") + ".docx";
    }
}
