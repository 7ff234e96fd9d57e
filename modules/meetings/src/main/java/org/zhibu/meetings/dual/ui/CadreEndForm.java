package org.zhibu.meetings.dual.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.dual.Cadre;
import org.zhibu.meetings.dual.DualLife;

/** Ends somebody's time as a leading cadre. */
class CadreEndForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient DualLife life;
    private final transient Cadre cadre;
    private final DatePicker until = date("until", "meetings.field.until", true);

    CadreEndForm(Cadre cadre, DualLife life) {
        this.life = life;
        this.cadre = cadre;
        until.setValue(cadre.until());
    }

    @Override
    protected void save() {
        life.end(cadre.id(), until.getValue());
    }
}
