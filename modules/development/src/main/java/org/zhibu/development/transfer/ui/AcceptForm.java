package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.Transfers;

/** Takes somebody in: as a person of the register who is there already, or anew. */
class AcceptForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient Transfer offer;
    private final ComboBox<PersonSummary> person = search("person", "development.transfer.person", false);

    AcceptForm(Transfers transfers, Transfer offer, People people) {
        this.transfers = transfers;
        this.offer = offer;
        person.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(p -> Fields.person(this, p));
        person.setClearButtonVisible(true);
        person.setHelperText(getTranslation("development.transfer.person.help"));
        setColspan(person, 2);
        people.search(offer.name(), 0, 20).stream()
                .filter(p -> p.name().equals(offer.name()) && p.status() == offer.status())
                .findFirst()
                .ifPresent(person::setValue);
    }

    @Override
    protected void save() {
        PersonSummary here = person.getValue();
        transfers.accept(offer, here == null ? null : here.id());
    }
}
