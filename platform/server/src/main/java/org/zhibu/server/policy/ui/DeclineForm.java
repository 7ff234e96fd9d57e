package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyProposal;
import org.zhibu.server.policy.PolicyProposals;

/** Why a proposal is not taken over. */
class DeclineForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient PolicyProposals proposals;
    private final transient PolicyProposal proposal;
    private final TextArea reason = longText("reason", "policies.form.reason", PolicyChanges.MAX_REASON, true);

    DeclineForm(PolicyProposals proposals, PolicyProposal proposal) {
        this.proposals = proposals;
        this.proposal = proposal;
    }

    @Override
    protected void save() {
        proposals.decline(proposal, stripped(reason));
    }
}
