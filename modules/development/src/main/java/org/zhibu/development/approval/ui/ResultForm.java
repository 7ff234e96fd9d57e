package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.approval.Results;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.casefile.Told;

/** Who told the person of a result when, and at which meeting it was announced (DEV-75). */
class ResultForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Results results;
    private final UUID caseId;
    private final transient KeptEntry result;
    private final transient Told seen;
    private final DatePicker toldOn = date("toldOn", "development.told.toldOn", false);
    private final TextField toldBy = text("toldBy", "development.told.toldBy", 60, false);
    private final DatePicker announcedOn = date("announcedOn", "development.told.announcedOn", false);
    private final TextField meeting = text("meeting", "development.told.at", 120, false);

    ResultForm(Results results, UUID caseId, KeptEntry result, Told seen) {
        this.results = results;
        this.caseId = caseId;
        this.result = result;
        this.seen = seen;
        toldOn.setValue(seen.toldOn());
        toldBy.setValue(seen.toldBy());
        announcedOn.setValue(seen.announcedOn());
        meeting.setValue(seen.meeting());
        meeting.setHelperText(getTranslation("development.told.at.help"));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        results.tell(
                caseId, result, seen, toldOn.getValue(), stripped(toldBy), announcedOn.getValue(), stripped(meeting));
    }
}
