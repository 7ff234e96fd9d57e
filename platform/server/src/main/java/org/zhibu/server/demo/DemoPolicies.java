package org.zhibu.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.Events;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.policy.PolicyProposalMoved;

/** What committees set and what a branch would like to be set. In the caller's transaction. */
@Component
class DemoPolicies {
    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    DemoPolicies(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void set(OrganizationId committee, DemoPlan.Setting setting) {
        jdbc.sql("insert into app.policy_value (for_org, key, valid_from, value, reason, set_by)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?)")
                .params(
                        committee.value(),
                        setting.key(),
                        LocalDate.now(clock),
                        setting.value(),
                        setting.reason(),
                        setting.by())
                .update();
    }

    /** Asked of the nearest committee above. */
    void propose(DemoPlan.Setting proposal) {
        events.publish(jdbc.sql(
                        "insert into app.policy_proposal (committee, key, value, reason, proposed_by) values"
                                + " (app.committee_above(app.tenant()), ?, cast(? as jsonb), ?, ?) returning id as proposal, committee")
                .params(proposal.key(), proposal.value(), proposal.reason(), proposal.by())
                .query(PolicyProposalMoved.class)
                .single());
    }
}
