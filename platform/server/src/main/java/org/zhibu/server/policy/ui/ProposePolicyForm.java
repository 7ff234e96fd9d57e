package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyProposals;

/** A branch asks its committee to set a standard otherwise. */
class ProposePolicyForm extends PolicyValueForm {
    private static final long serialVersionUID = 1L;

    private final transient PolicyProposals proposals;
    private final TextArea reason;

    ProposePolicyForm(PolicyProposals proposals, PolicyLine line) {
        super(line);
        this.proposals = proposals;
        reason = reasonField();
    }

    @Override
    protected void save() {
        value().ifPresent(v -> proposals.propose(line.declaration().key(), v, stripped(reason)));
    }
}
