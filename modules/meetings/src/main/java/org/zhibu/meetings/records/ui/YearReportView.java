package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.YearPapers;
import org.zhibu.meetings.records.YearReports;

/** The report of a year: its words may be edited, its figures are counted. */
@StyleSheet("theme/meetings.css")
@PermitAll
public class YearReportView extends RecordPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient YearReports reports;
    private final transient YearPapers papers;
    private final transient RecordRights rights;
    private final Select<Integer> year;

    YearReportView(YearReports reports, YearPapers papers, RecordRights rights, Clock clock) {
        super("meetings.year.title", rights);
        this.reports = reports;
        this.papers = papers;
        this.rights = rights;
        hint(getTranslation("meetings.year.hint"));
        int now = LocalDate.now(clock).getYear();
        year = chooser("meetings.field.year", LedgerView.years(now), this::draw);
        year.setValue(now);
        controls(year);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number(event.getLocation(), "year").ifPresent(year::setValue);
        draw();
    }

    private void draw() {
        int chosen = year.getValue();
        YearReports.YearReport report = reports.of(chosen);
        List<Component> buttons = new ArrayList<>();
        if (rights.writes()) {
            Button edit = new Button(
                    getTranslation("meetings.year.edit"),
                    e -> new FormDialog(
                                    getTranslation("meetings.year.edit"),
                                    new NarrativeForm(reports, chosen, report.version(), papers.narrative(report)),
                                    "action.save",
                                    this::draw)
                            .open());
            edit.addClassName("opens-form");
            buttons.add(edit);
            if (report.edited().isPresent()) {
                buttons.add(new Button(
                        getTranslation("meetings.year.again"),
                        e -> Confirm.ask(
                                this,
                                getTranslation("meetings.year.again"),
                                getTranslation("meetings.year.again.text"),
                                "meetings.year.again",
                                true,
                                () -> {
                                    reports.generateAgain(chosen);
                                    draw();
                                })));
            }
        }
        show(papers.of(report), "year-report-" + chosen, () -> papers.of(chosen), buttons.toArray(Component[]::new));
    }
}
