package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;

/** The words of a resolution (MEET-78). */
class ResolutionForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX = 5000;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Vote vote;
    private final TextArea text = longText("text", "meetings.field.resolutionText", MAX, true);

    ResolutionForm(Minutes read, Vote vote, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.vote = vote;
        text.setMinRows(6);
        text.setValue(vote.decision().text());
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.votes().resolution(read.id(), read.version(), vote.id(), stripped(text));
    }
}
