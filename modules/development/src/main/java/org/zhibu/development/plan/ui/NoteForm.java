package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.plan.PlanNote;
import org.zhibu.development.plan.PlanNotes;

/** A check, an analysis or a summary (PLAN-01, PLAN-05). */
class NoteForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int HALVES = 2;
    private static final int QUARTERS = 4;

    private final transient PlanNotes notes;
    private final int year;
    private final @Nullable Long about;
    private final Select<PlanNote.Kind> kind;
    private final Select<Integer> period = choice("period", "development.plan.field.period", List.of(1), true);
    private final DatePicker day = date("day", "development.plan.field.day", true);
    private final TextArea found = longText("found", "development.plan.field.found", 2000, true);
    private final TextArea measures = longText("measures", "development.plan.field.measures", 2000, false);

    /** Of a branch's plan, or of the own where no branch is named. */
    NoteForm(PlanNotes notes, int year, @Nullable Long about, LocalDate today) {
        this.notes = notes;
        this.year = year;
        this.about = about;
        List<PlanNote.Kind> kinds = about == null
                ? List.of(PlanNote.Kind.SELF_CHECK, PlanNote.Kind.ANALYSIS, PlanNote.Kind.SUMMARY)
                : List.of(PlanNote.Kind.CHECK);
        kind = choice("kind", "development.plan.field.kind", kinds, true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        kind.addValueChangeListener(e -> periods());
        kind.setValue(kinds.getFirst());
        period.setItemLabelGenerator(
                n -> getTranslation("development.plan.period." + count(kind.getValue()), Integer.toString(n)));
        day.setValue(today);
        day.setMax(today);
        if (count(kind.getValue()) == HALVES) {
            period.setValue(today.getYear() > year || today.getMonthValue() > QUARTERS + HALVES ? HALVES : 1);
        }
    }

    private void periods() {
        period.setItems(IntStream.rangeClosed(1, count(kind.getValue())).boxed().toList());
        period.setValue(1);
    }

    private static int count(PlanNote.@Nullable Kind kind) {
        return kind == null || kind == PlanNote.Kind.SUMMARY ? 1 : kind == PlanNote.Kind.ANALYSIS ? QUARTERS : HALVES;
    }

    @Override
    protected void save() {
        if (about == null) {
            notes.write(kind.getValue(), year, period.getValue(), day.getValue(), stripped(found), stripped(measures));
        } else {
            notes.check(about, year, period.getValue(), day.getValue(), stripped(found), stripped(measures));
        }
    }
}
