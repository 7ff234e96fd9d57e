package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.path.CaseState;

/** A field in which several people on the way are chosen, found by typing. */
public final class CaseChoice {
    private CaseChoice() {}

    public static void fill(MultiSelectComboBox<CaseName> field, CaseNames names, Collection<CaseState> states) {
        field.setLabel(field.getTranslation("development.candidate.people"));
        field.setRequiredIndicatorVisible(true);
        field.setItemLabelGenerator(
                c -> c.name() + " · " + field.getTranslation(c.state().messageKey()));
        field.setItems(query ->
                names.page(states, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    /** At least one. */
    public static Optional<Finding> chosen(Set<CaseName> people) {
        return people.isEmpty() ? Optional.of(Finding.block("", "input.required")) : Optional.empty();
    }
}
