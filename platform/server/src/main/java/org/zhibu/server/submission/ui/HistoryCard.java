package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.zhibu.server.submission.Submission;

/** What happened, the latest first. */
class HistoryCard extends Card {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    HistoryCard(Submission submission, ZoneId zone) {
        super("submission.section.history", () -> {});
        OrderedList list = new OrderedList();
        list.addClassName("submission-history");
        for (Submission.Entry entry : submission.history().reversed()) {
            Span time = new Span(TIME.format(entry.at().atZone(zone)));
            time.addClassName("submission-time");
            ListItem item = new ListItem(
                    time,
                    new Span(getTranslation(entry.step().messageKey())),
                    new Span(entry.organization() + " " + entry.person()));
            if (entry.meetingOn() != null) {
                item.add(new Span(getTranslation("submission.metOn", entry.meetingOn())));
            }
            said(item, String.join("；", entry.missing()));
            said(item, entry.opinion());
            list.add(item);
        }
        if (submission.history().isEmpty()) {
            Span none = new Span(getTranslation("submission.history.none"));
            none.addClassName("empty");
            add(none);
        }
        add(list);
    }

    private static void said(ListItem item, String words) {
        if (!words.isEmpty()) {
            Span text = new Span(words);
            text.addClassNames("submission-said", "submission-text");
            item.add(text);
        }
    }
}
