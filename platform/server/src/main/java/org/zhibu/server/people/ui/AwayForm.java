package org.zhibu.server.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.AwayKind;
import org.zhibu.server.people.file.Absences;
import org.zhibu.server.people.file.AwayEntry;

/** Notes that a member is away, was heard of, or came back (PPL-25…28). */
class AwayForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Absences absences;
    private final PersonId person;
    private final transient @Nullable AwayEntry entry;
    private final Select<AwayKind> kind = choice("kind", "people.away.kind", List.of(AwayKind.values()), true);
    private final TextField place = text("place", "people.away.place", 80, false);
    private final DatePicker from = date("from", "people.away.from", true);
    private final DatePicker to = date("to", "people.away.to", false);
    private final DatePicker contact = date("lastContact", "people.away.lastContact", false);
    private final Checkbox takesPart = flag("people.away.takesPart");
    private final TextArea searched = longText("searched", "people.away.searched", 300, false);

    /** @param entry to be changed; null for a new one */
    AwayForm(Absences absences, PersonId person, @Nullable AwayEntry entry) {
        this.absences = absences;
        this.person = person;
        this.entry = entry;
        kind.setItemLabelGenerator(k -> getTranslation("awayKind." + k));
        if (entry != null) {
            kind.setValue(entry.kind());
            place.setValue(entry.place());
            from.setValue(entry.from());
            to.setValue(entry.to());
            contact.setValue(entry.lastContact());
            takesPart.setValue(entry.takesPart());
            searched.setValue(entry.searched());
        }
    }

    @Override
    public boolean editsRecord() {
        return entry != null;
    }

    @Override
    protected void save() {
        absences.save(
                person,
                new AwayEntry(
                        entry == null ? null : entry.id(),
                        entry == null ? 0 : entry.version(),
                        Objects.requireNonNull(kind.getValue()),
                        stripped(place),
                        Objects.requireNonNull(from.getValue()),
                        to.getValue(),
                        takesPart.getValue(),
                        contact.getValue(),
                        stripped(searched)));
    }
}
