package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.zhibu.development.candidate.OpinionEntry;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** The fields of one opinion, wherever it is entered. */
record OpinionFields(TextField by, TextArea text, Checkbox against, Checkbox controversial) {
    /** A strong controversy is no opinion in favour. */
    OpinionFields {
        controversial.setVisible(against.getValue());
        against.addValueChangeListener(e -> {
            controversial.setVisible(e.getValue());
            if (!e.getValue()) {
                controversial.setValue(false);
            }
        });
    }

    OpinionEntry entry(OpinionStage stage, OpinionSource source, DatePicker on) {
        LocalDate day = on.getValue();
        return new OpinionEntry(
                stage, source, day, by.getValue(), text.getValue(), !against.getValue(), controversial.getValue());
    }
}
