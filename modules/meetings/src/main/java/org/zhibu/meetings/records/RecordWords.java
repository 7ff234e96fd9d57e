package org.zhibu.meetings.records;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.PaperWords;
import org.zhibu.api.text.Messages;

/** Words of the reports about meetings. */
@Component
public class RecordWords extends PaperWords {
    RecordWords(Messages messages, Organizations organizations, Clock clock) {
        super("meetings", messages, organizations, clock);
    }

    public String term(Term term) {
        return text(term.messageKey(), String.valueOf(term.year()));
    }

    public String rate(Rate rate) {
        return rate.text(text("meetings.paper.notApplicable"));
    }

    /** A cell that leads to a meeting. */
    public static Cell meeting(Object value, Object id) {
        return new Cell(value, "m/meetings/" + id);
    }
}
