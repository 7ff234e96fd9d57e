package org.zhibu.server.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.StatusDecision;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.Register;

/** Puts a row of the history right, with the reason (PPL-21): takes it back, or amends the status of the entry. */
class CorrectionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient StatusHistory history;
    private final PersonId person;
    private final UUID row;
    private final boolean amends;
    private final Select<PoliticalStatus> to =
            choice("to", "people.rightStatus", List.of(PoliticalStatus.values()), true);
    private final DatePicker from = date("from", "people.rightSince", false);
    private final TextArea reason = longText("reason", "people.reason", Register.MAX_REASON, true);

    /** @param amends whether the row is the entry in the register */
    CorrectionForm(StatusHistory history, PersonId person, UUID row, boolean amends) {
        this.history = history;
        this.person = person;
        this.row = row;
        this.amends = amends;
        to.setItemLabelGenerator(s -> getTranslation("politicalStatus." + s));
        to.setVisible(amends);
        from.setVisible(amends);
    }

    @Override
    protected void save() {
        history.decide(
                amends
                        ? StatusDecision.amendment(
                                person, row, Objects.requireNonNull(to.getValue()), from.getValue(), stripped(reason))
                        : StatusDecision.reversal(person, row, stripped(reason)));
    }
}
