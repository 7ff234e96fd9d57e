package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.meetings.meeting.Room;
import org.zhibu.meetings.minutes.MinutesRules;

/** What was settled, and the chair's words at the end (MEET-55). */
class RoomClosing extends Card {
    private static final long serialVersionUID = 1L;

    private final Div findings = new Div();
    private List<Finding> shown = List.of();

    RoomClosing(RoomContext context) {
        super("meetings.room.closing", context::changed);
        setId("room-closing");
        if (context.room().writes()) {
            add(new TextFields(context.room().minutes(), context.texts(), context.services()).closing(), findings);
        } else {
            addClassName("room-nothing");
        }
    }

    void show(Room room) {
        List<Finding> now = MinutesRules.closed(room.minutes());
        if (!now.equals(shown)) {
            shown = now;
            findings.removeAll();
            findings.add(FindingsPanel.of(now));
        }
    }
}
