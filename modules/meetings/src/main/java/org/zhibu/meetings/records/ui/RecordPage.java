package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.ui.PaperPage;
import org.zhibu.meetings.records.RecordRights;
import org.zhibu.meetings.records.Term;

/** A report about meetings, with the ways to the others. */
public abstract class RecordPage extends PaperPage {
    private static final long serialVersionUID = 1L;

    protected RecordPage(String titleKey, RecordRights rights) {
        super(titleKey);
        addComponentAtIndex(1, new RecordsNav(rights));
    }

    /** A field that chooses a year or half-year. */
    protected final Select<Term> terms(List<Term> terms, Runnable changed) {
        Select<Term> field = chooser("meetings.term", terms, changed);
        field.setItemLabelGenerator(t -> getTranslation(t.messageKey(), String.valueOf(t.year())));
        return field;
    }

    /** A number in the address, for example {@code ?year=2026}. */
    protected static Optional<Integer> number(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(n -> n.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
