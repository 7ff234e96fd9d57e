package org.zhibu.meetings.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.convening.Proposal;
import org.zhibu.meetings.convening.Proposals;

/** Why a proposed topic is not taken; the proposer reads it. */
class DeclineForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Proposals proposals;
    private final transient Proposal proposal;
    private final TextArea reason = longText("reason", "meetings.field.declineReason", 500, true);

    DeclineForm(Proposal proposal, Proposals proposals) {
        this.proposals = proposals;
        this.proposal = proposal;
    }

    @Override
    protected void save() {
        proposals.decline(proposal.id(), stripped(reason));
    }
}
