package org.zhibu.development.figure.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.figure.FigureReports;
import org.zhibu.development.figure.Term;

/** The words of a report (DASH-09). */
class NarrativeForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 12;

    private final transient FigureReports reports;
    private final transient Term term;
    private final int version;
    private final TextArea narrative = longText("narrative", "development.figures.narrative", 8000, true);

    NarrativeForm(FigureReports reports, Term term, int version, String words) {
        this.reports = reports;
        this.term = term;
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
        reports.write(term, version, stripped(narrative));
    }
}
