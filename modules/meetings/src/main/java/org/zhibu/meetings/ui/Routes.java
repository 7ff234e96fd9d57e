package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** Addresses of the module's pages. What one may not see is "not found", like what is not there. */
public final class Routes {
    static final String ID = "id";
    static final String VOTE = "vote";

    private Routes() {}

    static RouteParam param(MeetingId id) {
        return new RouteParam(ID, id.toString());
    }

    public static RouterLink link(
            Component here, String labelKey, Class<? extends Component> view, RouteParam... params) {
        RouterLink link = new RouterLink();
        link.setText(here.getTranslation(labelKey));
        link.setRoute(view, new RouteParameters(params));
        link.addClassName("button-link");
        return link;
    }

    /** The way back to a meeting. */
    public static RouterLink toMeeting(Component here, MeetingId id) {
        return link(here, "meetings.action.toMeeting", MeetingView.class, param(id));
    }

    static Anchor title(MeetingId id, String title) {
        return new Anchor(
                RouteConfiguration.forSessionScope().getUrl(MeetingView.class, new RouteParameters(param(id))), title);
    }

    public static Minutes meeting(BeforeEnterEvent event, MeetingService meetings) {
        String given = event.getRouteParameters().get(ID).orElse("");
        try {
            return meetings.find(new MeetingId(UUID.fromString(given))).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
