package org.zhibu.server.demo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;

/** Notices, standards and proposals of some organisations of the invented county. */
@Component
class DemoRecords {
    private final DemoNotices notices;
    private final DemoPolicies policies;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;

    DemoRecords(DemoNotices notices, DemoPolicies policies, TransactionTemplate transactions, TenantContext tenants) {
        this.notices = notices;
        this.policies = policies;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    void fill(DemoPlan plan, Map<String, OrganizationId> organizations) {
        plan.settings().forEach(s -> inside(organizations, s.organization(), id -> policies.set(id, s)));
        plan.notices().forEach(n -> inside(organizations, n.organization(), id -> notices.publish(n)));
        plan.proposals().forEach(p -> inside(organizations, p.organization(), id -> policies.propose(p)));
    }

    private void inside(Map<String, OrganizationId> organizations, String code, Consumer<OrganizationId> work) {
        Optional.ofNullable(organizations.get(code))
                .ifPresent(id -> tenants.runAs(id, () -> transactions.executeWithoutResult(t -> work.accept(id))));
    }
}
