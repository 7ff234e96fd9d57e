package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.CorrectionPart;
import org.zhibu.meetings.minutes.Minutes;

/** A correction of archived minutes, whose text stays (MEET-82). */
class CorrectionForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final Select<CorrectionPart> part =
            choice("part", "meetings.field.part", List.of(CorrectionPart.values()), true);
    private final TextArea content = longText("content", "meetings.field.correction", 5000, true);
    private final TextArea reason = longText("reason", "meetings.field.correctionReason", 500, true);

    CorrectionForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        part.setItemLabelGenerator(p -> getTranslation(p.messageKey()));
    }

    @Override
    protected void save() {
        services.signatures().correct(read.id(), read.version(), part.getValue(), stripped(content), stripped(reason));
    }
}
