package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.AttendancePapers;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;

/** Members by meetings of a half-year or year. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class AttendanceMatrixView extends RecordPage {
    private static final long serialVersionUID = 1L;

    private final transient AttendancePapers papers;
    private final Select<Term> term;
    private final Select<MeetingKind> kind;

    AttendanceMatrixView(AttendancePapers papers, RecordRights rights, Clock clock) {
        super("meetings.matrix.title", rights);
        this.papers = papers;
        hint(getTranslation("meetings.matrix.hint"));
        LocalDate today = LocalDate.now(clock);
        term = terms(Term.back(today, OwnSheetView.YEARS), this::draw);
        term.setValue(Term.halfOf(today));
        kind = chooser("meetings.field.kind", List.of(MeetingKind.values()), this::draw);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("meetings.filter.anyKind"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.filter.anyKind" : k.messageKey()));
        controls(term, kind);
        draw();
    }

    private void draw() {
        Term chosen = term.getValue();
        MeetingKind one = kind.getValue();
        show(papers.matrix(chosen, one), "attendance-" + chosen.year(), () -> papers.matrix(chosen, one));
    }
}
