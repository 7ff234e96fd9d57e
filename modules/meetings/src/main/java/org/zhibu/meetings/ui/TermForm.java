package org.zhibu.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.plan.Term;
import org.zhibu.meetings.plan.TermService;

/** A term of a school: its name, first and last day. */
class TermForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient TermService terms;
    private final transient @Nullable Term edited;
    private final TextField name = text("name", "meetings.term.name", 60, true);
    private final DatePicker from = date("from", "meetings.term.from", true);
    private final DatePicker until = date("until", "meetings.term.until", true);

    TermForm(TermService terms, Optional<Term> term) {
        this.terms = terms;
        edited = term.orElse(null);
        setColspan(name, 2);
        term.ifPresent(t -> {
            name.setValue(t.name());
            from.setValue(t.from());
            until.setValue(t.until());
        });
    }

    @Override
    public boolean editsRecord() {
        return edited != null;
    }

    @Override
    protected void save() {
        Term old = edited;
        terms.write(new Term(
                old == null ? null : old.id(),
                old == null ? 0 : old.version(),
                stripped(name),
                from.getValue(),
                until.getValue()));
    }
}
