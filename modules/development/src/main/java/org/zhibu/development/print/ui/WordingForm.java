package org.zhibu.development.print.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
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
    private final String seen;
    private final TextArea words = longText("words", "development.print.evaluation", MAX, false);

    WordingForm(UUID id, Print print, Prints prints) {
        this.prints = prints;
        this.id = id;
        this.print = print;
        words.setMinRows(ROWS);
        words.setHelperText(getTranslation("development.print.evaluation.help"));
        seen = prints.wording(id, print);
        words.setValue(seen);
    }

    @Override
    protected void save() {
        // the proposal has no version, so what the form was opened with is compared
        if (!prints.wording(id, print).equals(seen)) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        prints.write(id, print, words.getValue());
    }
}
