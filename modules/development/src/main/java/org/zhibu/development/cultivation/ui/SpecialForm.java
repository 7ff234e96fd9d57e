package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.SpecialCultivation;

/** Names the one member who is responsible for a key candidate (DEV-37). */
class SpecialForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SpecialCultivation special;
    private final UUID caseId;
    private final Select<PersonSummary> cultivator;
    private final DatePicker from = date("from", "development.special.from", true);
    private final TextArea plan = longText("plan", "development.special.plan", 1000, false);

    SpecialForm(SpecialCultivation special, UUID caseId, LocalDate today) {
        this.special = special;
        this.caseId = caseId;
        cultivator = choice("cultivator", "development.special.cultivator", special.offered(), true);
        cultivator.setItemLabelGenerator(PersonSummary::name);
        addComponentAsFirst(cultivator);
        from.setValue(today);
    }

    @Override
    protected void save() {
        special.assign(caseId, cultivator.getValue().id().value(), from.getValue(), stripped(plan));
    }
}
