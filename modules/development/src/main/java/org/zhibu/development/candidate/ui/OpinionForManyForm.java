package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Opinions;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.ui.CaseChoice;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** One meeting, one source, several people: everybody chosen gets the same opinion. */
class OpinionForManyForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Opinions opinions;
    private final OpinionStage stage;
    private final DatePicker on = date("on", "development.candidate.saidOn", true);
    private final Select<OpinionSource> source;
    private final TextField by = text("by", "development.candidate.saidBy", 120, false);
    private final MultiSelectComboBox<CaseName> people = new MultiSelectComboBox<>();
    private final TextArea text;
    private final transient OpinionFields fields;

    OpinionForManyForm(
            Opinions opinions, CaseNames names, OpinionStage stage, Collection<CaseState> states, LocalDate today) {
        this.opinions = opinions;
        this.stage = stage;
        on.setValue(today);
        source = choice("source", "development.candidate.source", OpinionSource.of(stage), true);
        source.setItemLabelGenerator(s -> getTranslation(s.messageKey()));
        CaseChoice.fill(people, names, states);
        this.<MultiSelectComboBox<CaseName>, Set<CaseName>>register("people", people, CaseChoice::chosen);
        setColspan(people, 2);
        text = longText("text", "development.candidate.text", 2000, true);
        Checkbox against = flag("development.candidate.against");
        fields = new OpinionFields(by, text, against, flag("development.candidate.controversial"));
    }

    @Override
    protected void save() {
        opinions.record(
                people.getValue().stream().map(CaseName::id).toList(),
                List.of(fields.entry(stage, source.getValue(), on)));
    }
}
