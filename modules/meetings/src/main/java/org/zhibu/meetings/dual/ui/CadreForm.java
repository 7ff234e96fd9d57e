package org.zhibu.meetings.dual.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.dual.DualLife;
import org.zhibu.meetings.ui.PersonFields;

/** Marks a leading cadre (MEET-89). */
class CadreForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient DualLife life;
    private final ComboBox<PersonSummary> person = search("person", "meetings.field.person", true);
    private final TextField post = text("post", "meetings.field.post", 60, true);
    private final DatePicker since = date("since", "meetings.field.since", true);

    CadreForm(DualLife life, People people) {
        this.life = life;
        PersonFields.fromRegister(person, people);
    }

    @Override
    protected void save() {
        life.mark(Objects.requireNonNull(PersonFields.id(person)), stripped(post), since.getValue());
    }
}
