package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.EarlierTask;
import org.zhibu.meetings.minutes.Minutes;

/** The tasks of the meetings before, to be looked at (MEET-79); hidden when there are none. */
class EarlierTasksCard extends Card {
    private static final long serialVersionUID = 1L;

    EarlierTasksCard(Minutes minutes, MeetingServices services, Runnable changed) {
        super("meetings.section.earlier", changed);
        List<EarlierTask> tasks = services.earlier().before(minutes);
        setVisible(!tasks.isEmpty());
        OrderedList list = new OrderedList();
        list.addClassName("meeting-parts");
        for (EarlierTask task : tasks) {
            Span words = new Span(getTranslation(
                            "meetings.taskLine",
                            task.task(),
                            task.ownerName(),
                            task.deadline().toString())
                    + " · " + task.date());
            words.addClassName("meeting-text");
            Span state = new Span(
                    task.doneOn() == null
                            ? getTranslation("meetings.task.open")
                            : getTranslation("meetings.task.done", task.doneOn().toString()));
            state.addClassNames("badge", task.doneOn() == null ? "badge-warn" : "badge-good");
            Div buttons = new Div(state);
            buttons.addClassNames("meeting-actions", "no-print");
            if (task.doneOn() == null && services.meetings().mayKeep(minutes)) {
                Button done = small("meetings.action.taskDone", () -> {
                    if (Notices.attempt(() -> services.minutes().done(task.meeting(), task.taskId()))) {
                        changed();
                    }
                });
                done.setAriaLabel(done.getText() + " " + task.task());
                buttons.add(done);
            }
            list.add(new ListItem(words, buttons));
        }
        add(list);
    }
}
