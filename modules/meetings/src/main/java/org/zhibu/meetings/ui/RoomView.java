package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Notices;
import org.zhibu.api.ui.Page;
import org.zhibu.meetings.meeting.MeetingNews;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingState;

/**
 * A meeting while it is held, on the laptop on the table and the phone in the hand. Several may keep the minutes at once: what one
 * does shows with the others, and nobody is disturbed while typing.
 */
@StyleSheet("theme/meetings.css")
@StyleSheet("theme/room.css")
@PermitAll
public class RoomView extends Page implements BeforeEnterObserver, LivePage {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final Div content = new Div();
    private transient @Nullable RoomContext context;
    private @Nullable RoomBoard board;
    private String title = "";

    RoomView(MeetingServices services) {
        super("meetings.room");
        this.services = services;
        addClassName("room-page");
        content.addClassName("room");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId id = Routes.meeting(event, services.meetings()).id();
        Room room = services.room().read(id);
        title = room.minutes().head().title();
        heading(title);
        actions(Routes.link(this, "meetings.action.toMeeting", MeetingView.class, Routes.param(id)));
        RoomContext made = new RoomContext(room, services, this::refresh);
        context = made;
        board = null;
        show(made);
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title;
    }

    @Override
    public String liveTopic() {
        return context == null ? "" : MeetingNews.topic(context.id());
    }

    @Override
    public void liveChanged() {
        refresh();
    }

    private void refresh() {
        RoomContext made = context;
        if (made == null) {
            return;
        }
        try {
            made.read();
            show(made);
        } catch (RefusedException nothingToSeeAnyMore) {
            content.removeAll();
            Notices.refused(nothingToSeeAnyMore);
        }
    }

    private void show(RoomContext made) {
        Room room = made.room();
        hint(getTranslation(room.minutes().head().kind().messageKey()) + " · "
                + getTranslation(room.minutes().state().messageKey()));
        RoomBoard shown = board;
        if (shown == null || !shown.fits(room)) {
            shown = new RoomBoard(made);
            board = shown;
            content.removeAll();
            content.add(parts(shown, room));
        }
        shown.show(room);
    }

    private static Component[] parts(RoomBoard board, Room room) {
        return room.minutes().state() == MeetingState.CANCELLED ? new Component[0] : new Component[] {board};
    }
}
