package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.Newcomers;
import org.zhibu.development.path.CaseState;

/** Takes somebody over who was on the way before, with the days that count (PPL-20, DEV-03). */
class TakeOverForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_NOTE = 2000;

    private final transient Cases cases;
    private final transient Newcomers.OnTheWay who;
    private final DatePicker appliedOn;
    private final DatePicker countedFrom;
    private final TextArea note;

    TakeOverForm(Newcomers.OnTheWay who, Cases cases) {
        this.cases = cases;
        this.who = who;
        Paragraph hint = new Paragraph(getTranslation(
                "development.help.takeOver",
                who.name(),
                getTranslation(who.state().messageKey())));
        add(hint);
        setColspan(hint, 2);
        appliedOn = date("appliedOn", "development.field.appliedOn", true);
        countedFrom = date("countedFrom", "development.field.activistOn", true);
        countedFrom.setVisible(who.state() != CaseState.APPLIED);
        note = longText("note", "development.field.note", MAX_NOTE, false);
        appliedOn.setValue(who.appliedOn());
        countedFrom.setValue(who.countedFrom());
    }

    @Override
    protected void save() {
        cases.takeOver(
                who.person(),
                who.state(),
                Objects.requireNonNull(appliedOn.getValue()),
                who.state() == CaseState.APPLIED ? null : countedFrom.getValue(),
                stripped(note));
    }
}
