package org.zhibu.meetings.lecture.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.zhibu.meetings.lecture.MakeUps;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.ui.Card;

/** Which earlier lecture this session repeats, on the page of a lecture. */
public class RepeatCard extends Card {
    private static final long serialVersionUID = 1L;

    public RepeatCard(Minutes minutes, MakeUps makeUps, boolean writes, Runnable changed) {
        super("meetings.section.repeats", changed);
        if (writes) {
            action(form(
                    "meetings.makeUp.repeats", () -> new RepeatForm(minutes.id().value(), makeUps)));
        }
        makeUps.repeated(minutes.id().value())
                .ifPresentOrElse(
                        l -> add(new Paragraph(getTranslation(
                                "meetings.makeUp.repeatsOf", l.date().toString(), l.title()))),
                        () -> empty("meetings.makeUp.firstSession"));
    }
}
