package org.zhibu.server.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.Register;

/** Ends a side state, for example restores the rights of a member (AUTH-26). */
class LiftForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient StatusHistory history;
    private final PersonId person;
    private final UUID row;
    private final Select<DecidingBody> body =
            choice("body", "people.body", List.of(DecidingBody.GENERAL_MEETING, DecidingBody.COMMITTEE), true);
    private final DatePicker decidedOn = date("decidedOn", "people.decidedOn", true);
    private final TextField basis = text("basis", "people.basis", Register.MAX_BASIS, true);

    LiftForm(StatusHistory history, PersonId person, UUID row) {
        this.history = history;
        this.person = person;
        this.row = row;
        body.setItemLabelGenerator(b -> getTranslation("decidingBody." + b));
        setColspan(basis, 2);
    }

    @Override
    protected void save() {
        history.decide(StatusDecision.of(
                        person,
                        StatusAct.LIFT,
                        Objects.requireNonNull(body.getValue()),
                        Objects.requireNonNull(decidedOn.getValue()),
                        stripped(basis))
                .naming(row));
    }
}
