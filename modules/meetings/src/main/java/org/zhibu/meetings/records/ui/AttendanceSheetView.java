package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.records.AttendancePapers;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;

/** Somebody's attendance; opening it is kept in the audit. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class AttendanceSheetView extends RecordPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AttendancePapers papers;
    private final Select<Term> term;
    private transient @Nullable PersonId person;

    AttendanceSheetView(AttendancePapers papers, RecordRights rights, Clock clock) {
        super("meetings.sheetOfOne.of", rights);
        this.papers = papers;
        LocalDate today = LocalDate.now(clock);
        term = terms(Term.back(today, OwnSheetView.YEARS), this::draw);
        term.setValue(Term.year(today.getYear()));
        controls(term);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            person = new PersonId(
                    UUID.fromString(event.getRouteParameters().get("person").orElse("")));
            number(event.getLocation(), "year").ifPresent(y -> term.setValue(Term.year(y)));
            draw();
        } catch (IllegalArgumentException | RefusedException unknown) {
            throw new NotFoundException();
        }
    }

    private void draw() {
        PersonId shown = person;
        Term chosen = term.getValue();
        if (shown != null && chosen != null) {
            show(papers.of(shown, chosen), "attendance-" + chosen.year(), () -> papers.of(shown, chosen));
        }
    }
}
