package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The bar at the foot of a phone: where the parts of the page are. */
@Tag("room-nav")
class RoomNav extends Nav {
    private static final long serialVersionUID = 1L;

    RoomNav(boolean held) {
        addClassNames("room-nav", "no-print");
        setAriaLabel(getTranslation("meetings.room.parts"));
        link("room-people", "meetings.section.attendance");
        link("room-agenda", "meetings.room.agenda");
        if (held) {
            link("room-votes", "meetings.room.votes");
            link("room-closing", "meetings.room.closing");
        }
    }

    private void link(String id, String labelKey) {
        Anchor link = new Anchor("#" + id, getTranslation(labelKey));
        link.setRouterIgnore(true);
        add(link);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/room.js");
    }
}
