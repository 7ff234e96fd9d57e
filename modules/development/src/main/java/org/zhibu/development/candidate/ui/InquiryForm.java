package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.InquiryEntry;
import org.zhibu.development.candidate.Relative;

/** A letter to a unit that knows the person or a relative; relatives of the register fill it in. */
class InquiryForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Inquiries inquiries;
    private final UUID caseId;
    private final Select<Relative> who;
    private final TextField about = text("about", "development.inquiry.about", 60, true);
    private final TextField relation = text("relation", "development.inquiry.relation", 40, true);
    private final TextField unit = text("unit", "development.inquiry.unit", 120, true);
    private final DatePicker sentOn = date("on", "development.inquiry.sentOn", true);
    private final TextArea asked = longText("asked", "development.inquiry.asked", 1000, true);

    /** With the person and the relatives to choose from. */
    InquiryForm(Inquiries inquiries, UUID caseId, List<Relative> known, LocalDate today) {
        this.inquiries = inquiries;
        this.caseId = caseId;
        who = choice("who", "development.inquiry.who", known, false);
        who.setItemLabelGenerator(r -> r == null ? "" : r.relation() + " " + r.name());
        addComponentAsFirst(who);
        who.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                about.setValue(e.getValue().name());
                relation.setValue(e.getValue().relation());
            }
        });
        sentOn.setValue(today);
        asked.setValue(getTranslation("development.inquiry.asked.usual"));
    }

    @Override
    protected void save() {
        inquiries.send(
                caseId,
                new InquiryEntry(
                        stripped(about), stripped(relation), stripped(unit), stripped(asked), sentOn.getValue()));
    }
}
