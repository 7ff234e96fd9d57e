package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.meetings.records.GroupFigures;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;

/** The groups beside each other (DASH-20). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class GroupsView extends RecordPage {
    private static final long serialVersionUID = 1L;

    private final transient GroupFigures figures;
    private final Select<Term> term;

    GroupsView(GroupFigures figures, RecordRights rights, Clock clock) {
        super("meetings.groups.title", rights);
        this.figures = figures;
        hint(getTranslation("meetings.groups.hint"));
        LocalDate today = LocalDate.now(clock);
        term = terms(Term.back(today, OwnSheetView.YEARS), this::draw);
        term.setValue(Term.year(today.getYear()));
        controls(term);
        draw();
    }

    private void draw() {
        Term chosen = term.getValue();
        show(figures.of(chosen), "groups-" + chosen.year(), () -> figures.of(chosen));
    }
}
