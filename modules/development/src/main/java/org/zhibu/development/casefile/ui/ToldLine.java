package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.zhibu.development.casefile.Told;

/** What became of a result from above, in a line (DEV-75). */
public final class ToldLine {
    private ToldLine() {}

    public static Component[] of(Component here, Told told) {
        return new Component[] {
            part(here, "development.told.person", told.toldOn(), told.toldBy()),
            new Span(" · "),
            part(here, "development.told.meeting", told.announcedOn(), told.meeting())
        };
    }

    private static Span part(Component here, String key, @org.jspecify.annotations.Nullable LocalDate day, String who) {
        if (day == null) {
            Span open = new Span(here.getTranslation(key + ".open"));
            open.addClassName("dev-late");
            return open;
        }
        return new Span(here.getTranslation(key, day.toString(), who).strip());
    }
}
