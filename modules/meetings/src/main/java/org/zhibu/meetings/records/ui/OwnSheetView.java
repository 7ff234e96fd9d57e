package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.zhibu.meetings.records.AttendancePapers;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;

/** The user's own attendance. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class OwnSheetView extends RecordPage {
    private static final long serialVersionUID = 1L;
    static final int YEARS = 20;

    private final transient AttendancePapers papers;
    private final Select<Term> term;

    OwnSheetView(AttendancePapers papers, RecordRights rights, Clock clock) {
        super("meetings.sheetOfOne.title", rights);
        this.papers = papers;
        hint(getTranslation("meetings.sheetOfOne.hint"));
        LocalDate today = LocalDate.now(clock);
        term = terms(Term.back(today, YEARS), this::draw);
        term.setValue(Term.year(today.getYear()));
        controls(term);
        draw();
    }

    private void draw() {
        Term chosen = term.getValue();
        show(papers.own(chosen), "attendance-" + chosen.year(), () -> papers.own(chosen));
    }
}
