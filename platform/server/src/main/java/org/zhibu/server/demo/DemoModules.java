package org.zhibu.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.Bundles;

/** Switches the installed modules on for an organisation and lets them invent records of their own. */
@Component
class DemoModules {
    private static final Logger LOG = LoggerFactory.getLogger(DemoModules.class);

    private final ModuleContexts contexts;
    private final Modules modules;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;
    private final Bundles bundles;

    DemoModules(
            ModuleContexts contexts,
            Modules modules,
            TransactionTemplate transactions,
            TenantContext tenants,
            Bundles bundles) {
        this.contexts = contexts;
        this.modules = modules;
        this.transactions = transactions;
        this.tenants = tenants;
        this.bundles = bundles;
    }

    void fill(OrganizationId organization, LocalDate today, long seed) {
        Map<String, List<DemoData>> data = contexts.beansOf(DemoData.class);
        tenants.runAs(
                organization,
                () -> data.forEach((module, fillers) -> {
                    modules.switchOnFor(module, bundles.platformText("demo.by"));
                    try {
                        transactions.executeWithoutResult(t ->
                                fillers.forEach(f -> f.fill(today, new Random(seed ^ module.hashCode()))));
                    } catch (RuntimeException failure) {
                        LOG.error(
                                "The demonstration data of module {} failed; the module stays empty there",
                                module,
                                failure);
                    }
                }));
    }
}
