package org.zhibu.server.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.event.Events;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.signal.Signals;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.Typed;

/** A branch proposes, its committee takes over or declines (POL-07). */
@Service
public class PolicyProposals {
    private static final String LIST = "select p.*, p.value::text as wanted, coalesce(o.name, '') as org_name,"
            + " p.tenant_id = app.tenant() as own from app.policy_proposal p left join app.org o on o.id = p.tenant_id"
            + " where p.state = 'OPEN' or p.tenant_id = app.tenant() order by (p.state = 'OPEN') desc, p.proposed_at desc, p.id limit 50";

    private final JdbcClient jdbc;
    private final PolicyPacks packs;
    private final PolicyWords words;
    private final PolicyChanges changes;
    private final PolicyChecks checks;
    private final StoredPolicies policies;
    private final PolicyTasks tasks;
    private final Events events;
    private final Access access;
    private final Audit audit;
    private final TenantContext tenants;
    private final Signals signals;
    private final Clock clock;

    PolicyProposals(
            JdbcClient jdbc,
            PolicyPacks packs,
            PolicyWords words,
            PolicyChanges changes,
            PolicyChecks checks,
            StoredPolicies policies,
            PolicyTasks tasks,
            Events events,
            Access access,
            Audit audit,
            TenantContext tenants,
            Signals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.words = words;
        this.changes = changes;
        this.checks = checks;
        this.policies = policies;
        this.tasks = tasks;
        this.events = events;
        this.access = access;
        this.audit = audit;
        this.tenants = tenants;
        this.signals = signals;
        this.clock = clock;
    }

    /** Those that wait for the own committee's answer, and the own ones. */
    @Transactional(readOnly = true)
    public List<PolicyProposal> list() {
        access.require(PlatformPermissions.VIEW_POLICIES);
        return jdbc.sql(LIST)
                .query((row, i) -> {
                    String key = row.getString("key");
                    PolicyValue wanted = PolicyJson.read(key, row.getString("wanted"));
                    Optional<PolicyDeclaration> declaration =
                            packs.knows(key) ? Optional.of(packs.declaration(key)) : Optional.empty();
                    return new PolicyProposal(
                            row.getObject("id", UUID.class),
                            key,
                            declaration.map(words::title).orElse(key),
                            wanted,
                            declaration.map(d -> words.value(d, wanted)).orElse(""),
                            row.getLong("tenant_id"),
                            row.getString("org_name"),
                            row.getBoolean("own"),
                            row.getString("reason"),
                            row.getString("proposed_by"),
                            row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                            ProposalState.valueOf(row.getString("state")),
                            row.getString("answer"));
                })
                .list();
    }

    /** Asks the nearest committee above to set a value for the own organisation. */
    @Transactional
    public void propose(String key, PolicyValue value, String reason) {
        access.require(PlatformPermissions.PROPOSE_POLICIES);
        String why = Typed.required("reason", reason, PolicyChanges.MAX_REASON);
        PolicyDeclaration declaration = packs.declaration(key);
        if (declaration.rule() == PolicyRule.FIXED) {
            throw new RefusedException(Finding.block("POL-08", "policies.refused.fixed", words.title(declaration)));
        }
        Situation own = policies.situation(tenants.current().orElseThrow(), LocalDate.now(clock));
        checks.problem(declaration, value, checks.bound(declaration, own, own)).ifPresent(problem -> {
            throw new RefusedException(problem.at("value"));
        });
        Optional<Long> committee = jdbc.sql("select app.committee_above(app.tenant())")
                .query((row, i) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        if (committee.isEmpty()) {
            throw new RefusedException(Finding.block("POL-07", "policies.refused.noCommittee"));
        }
        UUID id = Violations.guard(
                () -> jdbc.sql("insert into app.policy_proposal (committee, key, value, reason, proposed_by)"
                                + " values (?, ?, ?::jsonb, ?, ?) returning id")
                        .params(
                                committee.get(),
                                key,
                                Objects.requireNonNull(PolicyJson.write(value)),
                                why,
                                access.user().name())
                        .query(UUID.class)
                        .single());
        events.publish(new PolicyProposalMoved(id, committee.get()));
        audit.record(AuditEntry.of("policy.propose", words.title(declaration))
                .change(key, null, words.value(declaration, value))
                .because(why));
        signals.send(PolicyChanges.TOPIC, "");
    }

    /** Sets what was proposed, for the organisation that proposed it. */
    @Transactional
    public void accept(PolicyProposal proposal, LocalDate validFrom) {
        access.require(PlatformPermissions.SET_POLICIES);
        answer(proposal, ProposalState.ACCEPTED, "");
        tasks.answered(proposal.id());
        OrganizationId target = new OrganizationId(proposal.organization());
        changes.set(new PolicyChange(
                proposal.key(),
                target,
                proposal.wanted(),
                validFrom,
                proposal.reason(),
                null,
                changes.newest(target, proposal.key()).map(PolicySetting::id).orElse(null)));
    }

    /** Leaves it as it is, and says why. */
    @Transactional
    public void decline(PolicyProposal proposal, String reason) {
        access.require(PlatformPermissions.SET_POLICIES);
        answer(proposal, ProposalState.DECLINED, Typed.required("reason", reason, PolicyChanges.MAX_REASON));
        tasks.answered(proposal.id());
    }

    /** Takes an own proposal back before it is answered. */
    @Transactional
    public void withdraw(PolicyProposal proposal) {
        access.require(PlatformPermissions.PROPOSE_POLICIES);
        answer(proposal, ProposalState.WITHDRAWN, "");
        jdbc.sql("select committee from app.policy_proposal where id = ?")
                .param(proposal.id())
                .query(Long.class)
                .optional()
                .ifPresent(committee -> events.publish(new PolicyProposalMoved(proposal.id(), committee)));
    }

    private void answer(PolicyProposal proposal, ProposalState state, String answer) {
        int changed =
                Violations.guard(() -> jdbc.sql("update app.policy_proposal set state = ?, answer = ?, answered_by = ?,"
                                + " answered_at = now() where tenant_id = ? and id = ? and state = 'OPEN'")
                        .params(state.name(), answer, access.user().name(), proposal.organization(), proposal.id())
                        .update());
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record(AuditEntry.of("policy.answer", proposal.title() + " · " + proposal.organizationName())
                .change("state", ProposalState.OPEN, state)
                .because(answer));
        signals.send(PolicyChanges.TOPIC, "");
    }
}
