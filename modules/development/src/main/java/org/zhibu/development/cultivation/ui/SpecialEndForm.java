package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.SpecialCultivation;

/** The day on which the responsibility for a key candidate ended. */
class SpecialEndForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SpecialCultivation special;
    private final transient SpecialCultivation.Kept kept;
    private final DatePicker on = date("on", "development.special.endedOn", true);

    SpecialEndForm(SpecialCultivation special, SpecialCultivation.Kept kept, LocalDate today) {
        this.special = special;
        this.kept = kept;
        on.setValue(today);
    }

    @Override
    protected void save() {
        special.end(kept.id(), kept.version(), on.getValue());
    }
}
