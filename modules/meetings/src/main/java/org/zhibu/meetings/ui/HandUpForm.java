package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Question;
import org.zhibu.meetings.minutes.Minutes;

/** Hands the archived minutes to the body above (MEET-84). */
class HandUpForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final TextArea summary = longText("summary", "meetings.field.reportMatter", 2000, true);

    HandUpForm(Minutes read, MeetingServices services) {
        this.services = services;
        this.read = read;
        Paragraph hint = new Paragraph(getTranslation("meetings.help.handUp"));
        addComponentAtIndex(1, hint);
        setColspan(hint, 2);
        summary.setValue(
                read.text().summary().isEmpty()
                        ? read.text().conclusions()
                        : read.text().summary());
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(
                getTranslation("meetings.confirm.handUp"), getTranslation("meetings.confirm.handUp.text")));
    }

    @Override
    protected void save() {
        services.reports().handUp(read.id(), stripped(summary));
    }
}
