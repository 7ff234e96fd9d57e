package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Exemption;
import org.zhibu.meetings.convening.Exemptions;

/** From when on a member is expected again. */
class ExemptionEndForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Exemptions exemptions;
    private final transient Exemption exemption;
    private final DatePicker to = date("to", "meetings.field.exemptTo", true);

    ExemptionEndForm(Exemption exemption, Exemptions exemptions, LocalDate today) {
        this.exemptions = exemptions;
        this.exemption = exemption;
        to.setValue(today);
    }

    @Override
    protected void save() {
        exemptions.end(exemption.id(), to.getValue());
    }
}
