package org.zhibu.server.policy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.security.Post;
import org.zhibu.server.tenant.TenantContext;

/**
 * Keeps the task of the committee that has to answer a proposal. The event belongs to the branch, the task to the committee: it is
 * written in a transaction of the committee, and written again without harm when the event comes again.
 */
@Component
class PolicyTasks implements EventListener<PolicyProposalMoved> {
    private static final String SOURCE = "platform";

    private record Open(String key, String organization) {}

    private final JdbcClient jdbc;
    private final PolicyPacks packs;
    private final PolicyWords words;
    private final Inbox inbox;
    private final TenantContext tenants;
    private final TransactionTemplate inCommittee;

    PolicyTasks(
            JdbcClient jdbc,
            PolicyPacks packs,
            PolicyWords words,
            Inbox inbox,
            TenantContext tenants,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.words = words;
        this.inbox = inbox;
        this.tenants = tenants;
        inCommittee = new TransactionTemplate(transactions);
        inCommittee.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "policies.proposals";
    }

    @Override
    public Class<PolicyProposalMoved> type() {
        return PolicyProposalMoved.class;
    }

    @Override
    public void on(PolicyProposalMoved event) {
        tenants.runAs(
                new OrganizationId(event.committee()),
                () -> inCommittee.executeWithoutResult(t -> follow(event.proposal())));
    }

    /** In the transaction in which the committee answered. */
    void answered(UUID proposal) {
        inbox.done(SOURCE, key(proposal));
    }

    private void follow(UUID proposal) {
        // locked, so that an answer of the same moment comes before or after
        Optional<Open> open = jdbc.sql(
                        "select p.key, coalesce((select o.name from app.org o where o.id = p.tenant_id), '')"
                                + " as organization from app.policy_proposal p where p.committee = app.tenant() and p.id = ?"
                                + " and p.state = 'OPEN' for update of p")
                .param(proposal)
                .query(Open.class)
                .optional();
        open.ifPresentOrElse(
                p -> inbox.put(Task.of(
                                SOURCE,
                                key(proposal),
                                "policies.task.proposal",
                                "policies",
                                p.organization(),
                                packs.knows(p.key()) ? words.title(packs.declaration(p.key())) : p.key())
                        .rule("POL-07", "policies.why.proposal")
                        .to(Post.ORGANIZATION_OFFICER)
                        .then(Post.COMMITTEE_SECRETARY)),
                () -> inbox.withdraw(SOURCE, key(proposal)));
    }

    private static String key(UUID proposal) {
        return "proposal:" + proposal;
    }
}
