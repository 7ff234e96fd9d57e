package org.zhibu.server.policy;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.signal.Signals;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.Typed;

/** Sets standards for the own subtree or a part of it, and takes them back (POL-03, POL-07). Nothing is ever written over. */
@Service
public class PolicyChanges {
    /** Longest reason. */
    public static final int MAX_REASON = 500;

    /** Of the signal that standards changed. */
    public static final String TOPIC = "policies";

    private final JdbcClient jdbc;
    private final StoredPolicies policies;
    private final PolicyPacks packs;
    private final PolicyChecks checks;
    private final PolicyWords words;
    private final Access access;
    private final Audit audit;
    private final TenantContext tenants;
    private final Signals signals;

    PolicyChanges(
            JdbcClient jdbc,
            StoredPolicies policies,
            PolicyPacks packs,
            PolicyChecks checks,
            PolicyWords words,
            Access access,
            Audit audit,
            TenantContext tenants,
            Signals signals) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.packs = packs;
        this.checks = checks;
        this.words = words;
        this.access = access;
        this.audit = audit;
        this.tenants = tenants;
        this.signals = signals;
    }

    /** Why a change is refused; empty when it is not. */
    @Transactional(readOnly = true)
    public List<Finding> findings(PolicyChange change) {
        access.require(PlatformPermissions.SET_POLICIES);
        return checks.of(change, setter(change), target(change));
    }

    /** Sets a value, or takes one back. @throws RefusedException when it would be looser than what stands above it */
    @Transactional
    public void set(PolicyChange change) {
        access.require(PlatformPermissions.SET_POLICIES);
        String reason = Typed.required("reason", change.reason(), MAX_REASON);
        lock(change);
        Situation target = target(change);
        List<Finding> findings = checks.of(change, setter(change), target);
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        Optional<PolicySetting> before = policies.newest(change.forOrg(), change.key());
        if (!Objects.equals(before.map(PolicySetting::id).orElse(null), change.seen())) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        boolean nothingToTakeBack = change.value() instanceof PolicyValue.None
                && before.filter(s -> !(s.value() instanceof PolicyValue.None)).isEmpty();
        if (nothingToTakeBack) {
            throw new RefusedException(Finding.block("", "policies.refused.nothingSet"));
        }
        write(change, reason);
        PolicyDeclaration declaration = packs.declaration(change.key());
        audit.record(AuditEntry.of("policy.set", words.title(declaration) + " · " + change.validFrom())
                .change(
                        change.key(),
                        before.map(s -> words.value(declaration, s.value())).orElse(null),
                        words.value(declaration, change.value()))
                .because(reason));
        policies.forget();
        signals.send(TOPIC, "");
    }

    private void write(PolicyChange change, String reason) {
        Violations.guard(() -> jdbc.sql(
                        "insert into app.policy_value (for_org, key, valid_from, value, reason, document_id, set_by)"
                                + " values (:for, :key, :from, :value::jsonb, :reason, :document, :by)")
                .param("for", change.forOrg().value())
                .param("key", change.key())
                .param("from", change.validFrom())
                .param("value", PolicyJson.write(change.value()), Types.VARCHAR)
                .param("reason", reason)
                .param("document", change.document(), Types.OTHER)
                .param("by", tenants.signedIn().map(SignedIn::personName).orElse("-"))
                .update());
    }

    /** Two users who set the same thing at once come one after the other; the second one sees that it is stale. */
    private void lock(PolicyChange change) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('policy ' || app.tenant() || ' ' || ? || ' ' || ?, 0))")
                .params(change.forOrg().value(), change.key())
                .query()
                .listOfRows();
    }

    /** What the own committee set last for a key and an organisation, whenever it becomes or became valid. */
    @Transactional(readOnly = true)
    public Optional<PolicySetting> newest(OrganizationId forOrg, String key) {
        access.require(PlatformPermissions.VIEW_POLICIES);
        return policies.newest(forOrg, key);
    }

    private Situation setter(PolicyChange change) {
        OrganizationId own = tenants.current().orElseThrow();
        return policies.situation(own, change.validFrom());
    }

    private Situation target(PolicyChange change) {
        return policies.situation(change.forOrg(), change.validFrom());
    }
}
