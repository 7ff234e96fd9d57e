package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** How long a topic has taken; the browser counts on from what the server knows, and shows when the planned time is over. */
@Tag("room-timer")
class RoomTimer extends Component {
    private static final long serialVersionUID = 1L;

    RoomTimer() {
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("aria-label", getTranslation("meetings.room.timer"));
    }

    /** @param planned zero for none */
    void show(Duration spent, boolean running, Duration planned) {
        boolean same = running == getElement().hasAttribute("running")
                && String.valueOf(planned.toSeconds()).equals(getElement().getAttribute("planned"));
        if (!same || !running) {
            getElement().setAttribute("planned", String.valueOf(planned.toSeconds()));
            getElement().setAttribute("running", running);
            getElement().setAttribute("spent", String.valueOf(spent.toSeconds()));
        }
        setVisible(running || !spent.isZero() || !planned.isZero());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/room.js");
    }
}
