package org.zhibu.meetings.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Topic;

/** Puts a topic to the meeting above, with the opinion that was formed (MEET-33 to MEET-35). */
class PutForwardForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Proposals proposals;
    private final transient Minutes read;
    private final transient Topic topic;
    private final TextArea opinion;
    private final TextArea reason = longText("reason", "meetings.field.proposalReason", 2000, false);

    PutForwardForm(Minutes read, Topic topic, MeetingKind above, Proposals proposals) {
        this.proposals = proposals;
        this.read = read;
        this.topic = topic;
        Paragraph what = new Paragraph(topic.topic());
        what.addClassName("meeting-text");
        addComponentAtIndex(1, what);
        setColspan(what, 2);
        opinion = longText("opinion", "meetings.field.opinion", 5000, above != MeetingKind.BRANCH_COMMITTEE);
        addComponentAtIndex(2, opinion);
        opinion.setValue(topic.opinion());
    }

    @Override
    protected void save() {
        proposals.putForward(read.id(), topic.id(), stripped(opinion), stripped(reason));
    }
}
