package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.OpinionEntry;
import org.zhibu.development.candidate.Opinions;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** All opinions that a stage still lacks, on one sheet; those left empty are not recorded. */
class OpinionsForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BY = 120;
    private static final int MAX_TEXT = 2000;

    private final transient Opinions opinions;
    private final UUID caseId;
    private final OpinionStage stage;
    private final DatePicker on = date("on", "development.candidate.saidOn", true);
    private final transient Map<OpinionSource, OpinionFields> fields = new LinkedHashMap<>();

    OpinionsForm(Opinions opinions, UUID caseId, OpinionStage stage, List<OpinionSource> sources, LocalDate today) {
        this.opinions = opinions;
        this.caseId = caseId;
        this.stage = stage;
        on.setValue(today);
        for (OpinionSource source : sources) {
            TextArea text = longText("text." + source, source.messageKey(), MAX_TEXT, false);
            fields.put(
                    source,
                    new OpinionFields(
                            text("by." + source, "development.candidate.saidBy", MAX_BY, false),
                            text,
                            against(),
                            flag("development.candidate.controversial")));
        }
    }

    private Checkbox against() {
        return flag("development.candidate.against");
    }

    @Override
    protected void save() {
        List<OpinionEntry> entries = fields.entrySet().stream()
                .filter(f -> !stripped(f.getValue().text()).isEmpty())
                .map(f -> f.getValue().entry(stage, f.getKey(), on))
                .toList();
        opinions.record(List.of(caseId), entries);
    }
}
