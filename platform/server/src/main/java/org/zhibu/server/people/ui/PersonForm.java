package org.zhibu.server.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.people.PersonEntry;
import org.zhibu.server.people.PersonRow;
import org.zhibu.server.people.Register;

/** Adds a person or changes one; people who may be the same are shown before saving. */
class PersonForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final transient @Nullable PersonRow row;
    private final TextField name;
    private final Select<Sex> sex;
    private final DatePicker birthDate;
    private final Select<PoliticalStatus> status;
    private final Select<PartyGroup> group;
    private final TextField basis;
    private final Div duplicates = new Div();

    /** @param row null for a new person */
    PersonForm(Register register, List<PartyGroup> groups, @Nullable PersonRow row) {
        this.register = register;
        this.row = row;
        name = text("name", "people.name", Register.MAX_NAME, true);
        sex = choice("sex", "people.sex", List.of(Sex.values()), true);
        sex.setItemLabelGenerator(s -> getTranslation("sex." + s));
        birthDate = date("birthDate", "people.birthDate", false);
        status = choice("status", "people.status", List.of(PoliticalStatus.values()), true);
        status.setItemLabelGenerator(s -> getTranslation("politicalStatus." + s));
        group = choice("group", "people.group", groups, false);
        group.setItemLabelGenerator(g -> g == null ? getTranslation("people.noGroup") : g.name());
        group.setEmptySelectionCaption(getTranslation("people.noGroup"));
        group.setVisible(!groups.isEmpty());
        basis = text("basis", "people.basis", Register.MAX_BASIS, false);
        basis.setHelperText(getTranslation("people.basis.help"));
        basis.setVisible(row != null);
        if (row != null) {
            name.setValue(row.person().name());
            sex.setValue(row.person().sex());
            birthDate.setValue(row.person().birthDate());
            status.setValue(row.person().status());
            groups.stream()
                    .filter(g -> g.id().equals(row.person().group()))
                    .findFirst()
                    .ifPresent(group::setValue);
        }
        add(duplicates);
        setColspan(duplicates, 2);
        name.addValueChangeListener(e -> warn());
        birthDate.addValueChangeListener(e -> warn());
    }

    @Override
    public boolean editsRecord() {
        return row != null;
    }

    @Override
    protected void save() {
        PartyGroup chosen = group.getValue();
        register.save(new PersonEntry(
                id(),
                row == null ? 0 : row.version(),
                stripped(name),
                Objects.requireNonNull(sex.getValue()),
                birthDate.getValue(),
                Objects.requireNonNull(status.getValue()),
                chosen == null ? null : chosen.id(),
                stripped(basis)));
    }

    private @Nullable PersonId id() {
        return row == null ? null : row.person().id();
    }

    private void warn() {
        duplicates.removeAll();
        String typed = stripped(name);
        if (!typed.isEmpty() && typed.length() <= Register.MAX_NAME) {
            duplicates.add(FindingsPanel.of(register.duplicates(typed, birthDate.getValue(), id())));
        }
    }
}
