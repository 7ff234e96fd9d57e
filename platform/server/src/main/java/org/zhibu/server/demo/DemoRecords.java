package org.zhibu.server.demo;

import java.util.Map;
import java.util.Optional;
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

    void fill(Map<String, OrganizationId> organizations) {
        inside(
                organizations,
                "QINGHE",
                county -> policies.set(county, "notices.minDays", "8", "全县统一，便于外出务工的群众知晓", "孙立新"));
        inside(
                organizations,
                "LIULIN",
                town -> policies.set(town, "notices.minDays", "10", "镇党委会研究：村里赶集十天两次，公示十天大家都能看到", "林文静"));
        inside(organizations, "LIULIN-HEWAN", branch -> {
            notices.fill("河湾村党务公开栏", "河湾村党支部 何文斌", "陈秀兰");
            policies.propose("tasks.escalateDays", "5", "农忙时容易忘，希望早一点提醒上一级", "陈秀兰");
        });
    }

    private void inside(
            Map<String, OrganizationId> organizations, String code, java.util.function.Consumer<OrganizationId> work) {
        Optional.ofNullable(organizations.get(code))
                .ifPresent(id -> tenants.runAs(id, () -> transactions.executeWithoutResult(t -> work.accept(id))));
    }
}
