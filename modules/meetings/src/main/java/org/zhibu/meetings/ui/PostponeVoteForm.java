package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Vote;

/** Why a vote is not taken at this meeting (MEET-52, MEET-72). */
class PostponeVoteForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MeetingServices services;
    private final transient Minutes read;
    private final transient Vote vote;
    private final TextArea reason = longText("reason", "meetings.field.postponeVoteReason", 500, true);

    PostponeVoteForm(Minutes read, Vote vote, MeetingServices services) {
        this.services = services;
        this.read = read;
        this.vote = vote;
    }

    @Override
    protected void save() {
        services.votes().postpone(read.id(), read.version(), vote.id(), stripped(reason));
    }
}
