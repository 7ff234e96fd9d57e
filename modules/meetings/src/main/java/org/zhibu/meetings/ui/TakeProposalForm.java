package org.zhibu.meetings.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Proposal;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingRow;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.minutes.MeetingState;

/** Takes a proposed topic into the agenda of a meeting that is being prepared. */
class TakeProposalForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 50;

    private final transient MeetingServices services;
    private final transient Proposal proposal;
    private final Select<MeetingRow> meeting;

    TakeProposalForm(Proposal proposal, MeetingSearch search, MeetingServices services) {
        this.services = services;
        this.proposal = proposal;
        List<MeetingRow> open = Stream.of(MeetingState.DRAFT, MeetingState.NOTIFIED)
                .flatMap(
                        state -> search
                                .page(
                                        new MeetingFilter(proposal.kind(), state, null, ""),
                                        MeetingOrder.DATE,
                                        true,
                                        0,
                                        MANY)
                                .stream())
                .filter(m -> m.groupName().equals(proposal.groupName()))
                .toList();
        meeting = choice("meeting", "meetings.field.intoMeeting", open, true);
        meeting.setItemLabelGenerator(m -> m.date() + " " + m.title());
        meeting.setHelperText(
                getTranslation(open.isEmpty() ? "meetings.help.noOpenMeeting" : "meetings.help.intoMeeting"));
        setColspan(meeting, 2);
        if (open.size() == 1) {
            meeting.setValue(open.getFirst());
        }
    }

    @Override
    protected void save() {
        services.proposals()
                .take(
                        proposal.id(),
                        meeting.getValue().meeting(),
                        services.meetings().read(meeting.getValue().meeting()).version());
    }
}
