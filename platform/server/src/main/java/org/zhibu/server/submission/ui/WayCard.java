package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.server.submission.Submission;

/** Where it stands, over which stations it goes, and what was asked for when it came back. The page adds what comes next. */
class WayCard extends Card {
    private static final long serialVersionUID = 1L;

    WayCard(Submission submission, LocalDate today, Runnable changed) {
        super("submission.section.way", changed);
        addClassName("submission-next");
        Paragraph state = new Paragraph(Words.state(this, submission.state(), submission.outcome()));
        if (submission.state().isUnderWay() && submission.dueOn() != null) {
            state.add(new Span(" " + getTranslation("submission.dueOn") + " "));
            state.add(Words.due(this, submission.dueOn(), true, today));
            if (submission.extended()) {
                state.add(new Span(" " + getTranslation("submission.isExtended")));
            }
        }
        add(state, way(submission));
        if (submission.state() == SubmissionState.RETURNED) {
            submission.lastReturn().ifPresent(this::missing);
        }
    }

    private OrderedList way(Submission submission) {
        OrderedList way = new OrderedList();
        way.addClassName("submission-way");
        way.add(new ListItem(submission.senderName()));
        for (Submission.Station station : submission.stations()) {
            ListItem item = new ListItem(
                    new Span(station.name()),
                    new Span(getTranslation(
                            station.last() ? "submission.station.decides" : "submission.station.reviews")));
            if (station.place() == submission.place() && submission.state().isUnderWay()) {
                item.addClassName("current");
                item.getElement().setAttribute("aria-current", "step");
            } else if (station.openedAt() != null) {
                item.addClassName("passed");
            }
            way.add(item);
        }
        return way;
    }

    private void missing(Submission.Entry returned) {
        add(new Paragraph(getTranslation("submission.returned", returned.organization())));
        UnorderedList list = new UnorderedList();
        list.addClassName("submission-missing");
        returned.missing().forEach(line -> list.add(new ListItem(line)));
        add(list);
        if (!returned.opinion().isEmpty()) {
            add(new Paragraph(returned.opinion()));
        }
    }
}
