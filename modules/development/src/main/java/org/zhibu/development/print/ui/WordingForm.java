package org.zhibu.development.print.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.Prints;

/** The basic evaluation in a resolution (TPL-02); emptied, it is proposed anew from the last assessment. */
class WordingForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX = 1000;
    private static final int ROWS = 5;

    private final transient Prints prints;
    private final UUID id;
    private final Print print;
    private final TextArea words = longText("words", "development.print.evaluation", MAX, false);

    WordingForm(UUID id, Print print, Prints prints) {
        this.prints = prints;
        this.id = id;
        this.print = print;
        words.setMinRows(ROWS);
        words.setHelperText(getTranslation("development.print.evaluation.help"));
        words.setValue(prints.wording(id, print));
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        prints.write(id, print, words.getValue());
    }
}
