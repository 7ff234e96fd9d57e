package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.Training;
import org.zhibu.development.cultivation.TrainingDraft;
import org.zhibu.development.cultivation.Trainings;

/** A training: whom for, when, how long, and whether it ends with an exam. */
class TrainingForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Trainings trainings;
    private final transient @Nullable Training training;
    private final Select<Boolean> candidates = choice("kind", "development.training.kind", List.of(false, true), true);
    private final TextField title = text("title", "development.training.name", 120, true);
    private final TextField organizer = text("organizer", "development.training.organizer", 120, true);
    private final DatePicker from = date("from", "development.training.from", true);
    private final DatePicker to = date("to", "development.training.to", true);
    private final BigDecimalField days = amount("days", "development.training.days", true);
    private final BigDecimalField hours = amount("hours", "development.training.hours", false);
    private final Checkbox examined = flag("development.training.examined");

    /**
     * A form.
     *
     * @param training null for a new one
     */
    TrainingForm(Trainings trainings, @Nullable Training training, LocalDate today) {
        this.trainings = trainings;
        this.training = training;
        candidates.setItemLabelGenerator(
                c -> getTranslation(c ? "development.training.CANDIDATE" : "development.training.ACTIVIST"));
        TrainingDraft draft = training == null
                ? new TrainingDraft(false, "", "", today, today, BigDecimal.ONE, BigDecimal.ZERO, true)
                : training.draft();
        candidates.setValue(draft.forCandidates());
        title.setValue(draft.title());
        organizer.setValue(draft.organizer());
        from.setValue(draft.from());
        to.setValue(draft.to());
        days.setValue(draft.days());
        hours.setValue(draft.hours());
        examined.setValue(draft.examined());
    }

    @Override
    public boolean editsRecord() {
        return training != null;
    }

    @Override
    protected void save() {
        TrainingDraft draft = new TrainingDraft(
                candidates.getValue(),
                stripped(title),
                stripped(organizer),
                from.getValue(),
                to.getValue(),
                days.getValue(),
                Objects.requireNonNullElse(hours.getValue(), BigDecimal.ZERO),
                examined.getValue());
        Training known = training;
        if (known == null) {
            trainings.add(draft);
        } else {
            trainings.change(known.id(), known.version(), draft);
        }
    }
}
