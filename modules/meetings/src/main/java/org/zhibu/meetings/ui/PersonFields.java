package org.zhibu.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.Fields;

/** Picks people from the register by typing a part of the name. */
public final class PersonFields {
    private PersonFields() {}

    public static void fromRegister(ComboBox<PersonSummary> field, People people) {
        field.setItemLabelGenerator(p -> Fields.person(field, p));
        field.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    public static Optional<PersonSummary> find(People people, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : people.byIds(List.of(new PersonId(id))).values().stream().findFirst();
    }

    public static @Nullable UUID id(ComboBox<PersonSummary> field) {
        return field.getValue() == null ? null : field.getValue().id().value();
    }

    public static String name(ComboBox<PersonSummary> field) {
        return field.getValue() == null ? "" : field.getValue().name();
    }
}
