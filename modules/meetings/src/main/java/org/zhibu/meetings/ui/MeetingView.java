package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.MeetingNews;
import org.zhibu.meetings.meeting.TypingService.Kept;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** The whole story of a meeting on one page, with its next step on top. */
@StyleSheet("theme/meetings.css")
@StyleSheet("theme/room.css")
@PermitAll
public class MeetingView extends Page implements BeforeEnterObserver, LivePage {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient FollowUps followUps;
    private final transient Clock clock;
    private final Div content = new Div();
    private String title = "";
    private transient @Nullable Minutes shown;
    private transient @Nullable KeptTexts texts;
    private @Nullable NextStepCard next;
    private int version;

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
        List<Component> actions = new ArrayList<>(List.of(
                Routes.link(this, "meetings.action.back", MeetingsView.class),
                repeat(minutes),
                Routes.link(this, "meetings.action.notice", NoticePrintView.class, param),
                Routes.link(this, "meetings.action.print", MeetingPrintView.class, param),
                Downloads.docx(
                        getTranslation("action.docx"),
                        fileName(minutes),
                        () -> services.files().minutes(id))));
        if (minutes.state() == MeetingState.NOTIFIED || minutes.state() == MeetingState.HELD) {
            RouterLink room = Routes.link(this, "meetings.room.enter", RoomView.class, param);
            boolean now = minutes.head().date().equals(LocalDate.now(clock));
            room.setClassName("button-link-main", now);
            actions.add(room);
        }
        actions(actions.toArray(Component[]::new));
        boolean editable = services.meetings().mayEdit(minutes);
        Runnable changed = () -> show(services.meetings().read(id));
        MinutesCards cards = new MinutesCards(minutes, editable, services, changed);
        shown = minutes;
        version = minutes.version();
        texts = editable ? texts(minutes) : null;
        NextStepCard steps = new NextStepCard(minutes, services, changed, this::step);
        next = steps;
        content.removeAll();
        if (minutes.state() == MeetingState.NOTIFIED) {
            // whoever only follows the notice finds the answer to it first
            boolean convenes = services.meetings().mayConvene(minutes);
            Component notice = new NoticeCard(minutes, services, changed);
            content.add(convenes ? steps : notice, convenes ? notice : steps);
        } else {
            content.add(steps);
        }
        content.add(cards.head(), cards.postponement(), cards.topics());
        if (minutes.state() != MeetingState.CANCELLED) {
            content.add(new EarlierTasksCard(minutes, services, changed));
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
            cards.text(texts),
            cards.votes(),
            cards.tasks(),
            cards.report(),
            cards.trail(clock.getZone())
        };
    }

    /** The page is drawn again after each change; its texts keep their fields, with whatever is being typed there. */
    private KeptTexts texts(Minutes minutes) {
        KeptTexts kept = texts;
        if (kept == null || !kept.meeting().equals(minutes.id())) {
            kept = new KeptTexts(minutes.id(), services, this::stored);
        }
        kept.follow(minutes);
        return kept;
    }

    /** What was typed here may have made the next step possible. */
    private void stored(Kept kept) {
        NextStepCard steps = next;
        if (steps != null
                && kept.before() == version) { // else somebody else changed something, which is to be seen first
            version = kept.version();
            steps.follow(services.meetings().read(Objects.requireNonNull(shown).id()));
        }
    }

    private void step(MeetingEvent event) {
        if (next != null) {
            next.take(event);
        }
    }

    /** What others type shows at once; what else they do shows when the page is drawn again. */
    @Override
    public void liveChanged() {
        KeptTexts kept = texts;
        if (kept != null) {
            services.meetings().find(kept.meeting()).ifPresent(kept::follow);
        }
    }

    @Override
    public String liveTopic() {
        return shown == null ? "" : MeetingNews.topic(shown.id());
    }

    private static String fileName(Minutes minutes) {
        return minutes.head().date() + " " + minutes.head().title();
    }
}
