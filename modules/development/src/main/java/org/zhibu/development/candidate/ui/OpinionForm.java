package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.KeptOpinion;
import org.zhibu.development.candidate.Opinions;

/** Corrects an opinion. */
class OpinionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Opinions opinions;
    private final transient KeptOpinion opinion;
    private final DatePicker on = date("on", "development.candidate.saidOn", true);
    private final TextField by = text("by", "development.candidate.saidBy", 120, false);
    private final TextArea text = longText("text", "development.candidate.text", 2000, true);
    private final Checkbox against = flag("development.candidate.against");

    OpinionForm(Opinions opinions, KeptOpinion opinion) {
        this.opinions = opinions;
        this.opinion = opinion;
        on.setValue(opinion.saidOn());
        by.setValue(opinion.saidBy());
        text.setValue(opinion.text());
        against.setValue(!opinion.inFavour());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        opinions.correct(opinion, on.getValue(), stripped(by), stripped(text), !against.getValue());
    }
}
