package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Leaving;

/** The day on which a person leaves work or study (DEV-05); empty when none is known. */
class LeavingForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Leaving leaving;
    private final UUID caseId;
    private final DatePicker on = date("on", "development.candidate.leavingOn", false);

    LeavingForm(Leaving leaving, UUID caseId, java.time.@Nullable LocalDate known) {
        this.leaving = leaving;
        this.caseId = caseId;
        on.setValue(known);
        on.setHelperText(getTranslation("development.candidate.leavingOn.help"));
    }

    @Override
    protected void save() {
        leaving.on(caseId, on.getValue());
    }
}
