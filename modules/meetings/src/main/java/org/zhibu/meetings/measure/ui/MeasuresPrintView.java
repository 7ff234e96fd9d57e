package org.zhibu.meetings.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import org.zhibu.meetings.measure.Measures;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.ui.RecordPage;
import org.zhibu.meetings.ui.Routes;

/** The copy of the measures for the discipline and organisation departments (MEET-85). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class MeasuresPrintView extends RecordPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Measures measures;
    private final transient MeetingService meetings;

    MeasuresPrintView(Measures measures, MeetingService meetings, RecordRights rights) {
        super("meetings.measure.report", rights);
        this.measures = measures;
        this.meetings = meetings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId id = Routes.meeting(event, meetings).id();
        Component back = Routes.toMeeting(this, id);
        show(measures.report(id), "measures", () -> measures.report(id), back);
    }
}
