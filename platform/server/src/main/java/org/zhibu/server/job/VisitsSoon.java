package org.zhibu.server.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.job.Job;
import org.zhibu.api.job.Visits;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;

/** Visits out of turn, one after the other, on the node on which they were asked for. */
@Component
class VisitsSoon implements Visits, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(VisitsSoon.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final JobCatalog catalog;
    private final JobRuns runs;
    private final TenantContext tenants;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("visits").factory());

    VisitsSoon(JobCatalog catalog, JobRuns runs, TenantContext tenants) {
        this.catalog = catalog;
        this.runs = runs;
        this.tenants = tenants;
    }

    @Override
    public void soon(String job, OrganizationId organization) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.execute(() -> visit(job, organization));
            }
        });
    }

    private void visit(String name, OrganizationId organization) {
        try {
            Job job = catalog.all().get(name);
            if (job != null
                    && job.perOrganization()
                    && runs.organizations(JobCatalog.owner(job), organization.value() - 1)
                            .contains(organization)) {
                tenants.runAs(organization, job::run);
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "Job {} could not visit organisation {} at once; its time will come", name, organization, failure);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        background.shutdown();
        background.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
