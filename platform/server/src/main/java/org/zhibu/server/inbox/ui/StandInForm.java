package org.zhibu.server.inbox.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Objects;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.inbox.Delegations;

/** Names someone who does one's tasks while one is away. */
class StandInForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Delegations delegations;
    private final ComboBox<PersonSummary> to;
    private final DatePicker from;
    private final DatePicker until;

    StandInForm(Delegations delegations, People people, LocalDate today) {
        this.delegations = delegations;
        to = search("to", "inbox.standIn.to", true);
        to.setHelperText(getTranslation("inbox.standIn.help"));
        to.setItemLabelGenerator(p -> Fields.person(this, p));
        to.setItems(query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setColspan(to, 2);
        from = date("from", "inbox.standIn.from", true);
        from.setValue(today);
        until = date("until", "inbox.standIn.until", true);
    }

    @Override
    protected void save() {
        delegations.give(
                Objects.requireNonNull(to.getValue()).id(),
                Objects.requireNonNull(from.getValue()),
                Objects.requireNonNull(until.getValue()));
    }
}
