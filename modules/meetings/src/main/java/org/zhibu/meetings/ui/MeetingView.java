package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteParam;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;

/** The whole story of a meeting on one page, with its next step on top. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MeetingView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Clock clock;
    private final Div content = new Div();
    private String title = "";

    MeetingView(MeetingServices services, Clock clock) {
        super("meetings.menu");
        this.services = services;
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
        actions(
                Routes.link(this, "meetings.action.back", MeetingsView.class),
                Routes.link(this, "meetings.action.notice", NoticePrintView.class, param),
                Routes.link(this, "meetings.action.print", MeetingPrintView.class, param),
                Downloads.docx(
                        getTranslation("meetings.action.docx"),
                        fileName(minutes),
                        () -> services.files().minutes(id)));
        boolean editable = services.meetings().mayEdit(minutes);
        Runnable changed = () -> show(services.meetings().read(id));
        MinutesCards cards = new MinutesCards(minutes, editable, services, changed);
        content.removeAll();
        content.add(new NextStepCard(minutes, services, changed), cards.head(), cards.topics());
        if (minutes.state() != MeetingState.DRAFT) {
            content.add(new AttendanceCard(minutes, editable, services, changed));
        }
        if (minutes.state().ordinal() >= MeetingState.HELD.ordinal() && minutes.state() != MeetingState.CANCELLED) {
            content.add(record(cards));
        }
    }

    private Component[] record(MinutesCards cards) {
        return new Component[] {
            cards.speeches(), cards.text(), cards.votes(), cards.tasks(), cards.report(), cards.trail(clock.getZone())
        };
    }

    private static String fileName(Minutes minutes) {
        return minutes.head().date() + " " + minutes.head().title().replaceAll("[\\\\/:*?\"<>|\\s]", "_") + ".docx";
    }
}
