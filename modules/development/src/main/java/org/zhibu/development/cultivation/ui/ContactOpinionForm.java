package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.ContactOpinions;

/** What the contact says of the person whom he or she cultivates. */
class ContactOpinionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient ContactOpinions opinions;
    private final UUID caseId;
    private final TextArea text = longText("text", "development.mine.opinion", 2000, true);
    private final Checkbox inFavour = flag("development.mine.inFavour");

    ContactOpinionForm(ContactOpinions opinions, UUID caseId) {
        this.opinions = opinions;
        this.caseId = caseId;
        inFavour.setValue(true);
    }

    @Override
    protected void save() {
        opinions.say(caseId, stripped(text), inFavour.getValue());
    }
}
