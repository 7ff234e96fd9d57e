package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.zhibu.server.submission.Covered;

/** Whose admissions a filing names: names and days, no files (STEP-18). */
class CoverCard extends Card {
    private static final long serialVersionUID = 1L;

    CoverCard(List<Covered> cases) {
        super("submission.section.admissions", () -> {});
        OrderedList list = new OrderedList();
        list.addClassName("submission-covers");
        for (Covered one : cases) {
            list.add(new ListItem(getTranslation(
                    "submission.admissionLine",
                    one.name(),
                    one.sender(),
                    Words.day(one.resolvedOn()),
                    Words.day(one.decidedOn()),
                    Words.day(one.from()),
                    Words.day(one.until()))));
        }
        add(list);
    }
}
