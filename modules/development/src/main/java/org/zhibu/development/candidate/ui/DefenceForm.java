package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.DefenceRecord;
import org.zhibu.development.candidate.Defences;

/** A public defence with its two scores (SCOR-01). */
class DefenceForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX = 100;

    private final transient Defences defences;
    private final UUID caseId;
    private final int version;
    private final DatePicker on = date("on", "development.defence.on", true);
    private final BigDecimalField field = score("field", "development.defence.field");
    private final BigDecimalField daily = score("daily", "development.defence.daily");
    private final TextArea questions = longText("questions", "development.defence.questions", 2000, false);

    /** For the first one without a record. */
    DefenceForm(Defences defences, UUID caseId, @Nullable DefenceRecord kept, LocalDate today) {
        this.defences = defences;
        this.caseId = caseId;
        this.version = kept == null ? 0 : kept.version();
        on.setValue(kept == null ? today : kept.heldOn());
        if (kept != null) {
            field.setValue(kept.fieldScore());
            daily.setValue(kept.dailyScore());
            questions.setValue(kept.questions());
        }
    }

    @Override
    public boolean editsRecord() {
        return version > 0;
    }

    @Override
    protected void save() {
        defences.keep(caseId, on.getValue(), field.getValue(), daily.getValue(), stripped(questions), version);
    }

    private BigDecimalField score(String name, String labelKey) {
        BigDecimalField score = new BigDecimalField(getTranslation(labelKey));
        score.setRequiredIndicatorVisible(true);
        this.<BigDecimalField, BigDecimal>register(name, score, DefenceForm::check);
        return score;
    }

    private static Optional<Finding> check(@Nullable BigDecimal value) {
        if (value == null) {
            return Optional.of(Finding.block("", "input.required"));
        }
        return value.signum() < 0 || value.compareTo(BigDecimal.valueOf(MAX)) > 0 || value.scale() > 2
                ? Optional.of(Finding.block("SCOR-01", "development.defence.range"))
                : Optional.empty();
    }
}
