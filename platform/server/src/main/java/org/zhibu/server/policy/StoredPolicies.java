package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.tenant.TenantContext;

/**
 * Answers from packs and settings. What was read is kept to the end of the transaction and no longer: a change on any node counts in
 * the next transaction of every node, without anything to be told.
 */
@Service
class StoredPolicies implements Policies {
    private record Asked(OrganizationId organization, LocalDate day) {}

    private final PolicyPacks packs;
    private final PolicyRows rows;
    private final TenantContext tenants;

    StoredPolicies(PolicyPacks packs, PolicyRows rows, TenantContext tenants) {
        this.packs = packs;
        this.rows = rows;
        this.tenants = tenants;
    }

    @Override
    @Transactional(readOnly = true)
    public Values at(LocalDate date) {
        OrganizationId own = tenants.current()
                .orElseThrow(() -> new IllegalStateException("Policies are asked for an organisation"));
        return at(own, date);
    }

    @Override
    @Transactional(readOnly = true)
    public Values at(OrganizationId organization, LocalDate date) {
        return new InForce(packs, situation(organization, date));
    }

    /** As it is read once in a transaction. */
    @Transactional(readOnly = true)
    Situation situation(OrganizationId organization, LocalDate date) {
        return kept().computeIfAbsent(
                        new Asked(organization, date),
                        asked -> rows.situation(organization, date)
                                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside"))));
    }

    /** What the own committee set last for a key and an organisation, whenever it becomes or became valid. */
    @Transactional(readOnly = true)
    Optional<PolicySetting> newest(OrganizationId forOrg, String key) {
        return rows.newest(forOrg, key);
    }

    /** After a setting was written: what was read before is not true any more. */
    void forget() {
        kept().clear();
    }

    @SuppressWarnings("unchecked")
    private Map<Asked, Situation> kept() {
        Map<Asked, Situation> kept = (Map<Asked, Situation>) TransactionSynchronizationManager.getResource(this);
        if (kept == null) {
            kept = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, kept);
            TransactionSynchronizationManager.registerSynchronization(new Unbind());
        }
        return kept;
    }

    private final class Unbind implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(StoredPolicies.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StoredPolicies.this);
        }
    }

    private record InForce(PolicyPacks packs, Situation situation) implements Values {
        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> find(PolicyKey<T> key) {
            PolicyValue value = situation.resolve(packs, key.name()).value();
            return value instanceof PolicyValue.None
                    ? Optional.empty()
                    : Optional.of((T) PolicyValue.answer(key.type(), value));
        }
    }
}
