package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.records.YearReports;

/** The words of a year report (DASH-09). */
class NarrativeForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 12;

    private final transient YearReports reports;
    private final int year;
    private final int version;
    private final TextArea narrative = longText("narrative", "meetings.field.narrative", 8000, true);

    NarrativeForm(YearReports reports, int year, int version, String words) {
        this.reports = reports;
        this.year = year;
        this.version = version;
        narrative.setMinRows(ROWS);
        narrative.setValue(words);
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        reports.write(year, version, stripped(narrative));
    }
}
