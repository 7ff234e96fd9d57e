package org.zhibu.server.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.FailureLog;

/** Does a job, organisation by organisation, each in its own name; what fails in one does not keep the others from their turn. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** How long a node that takes over may have to repeat. */
    private static final Duration NOTE_EVERY = Duration.ofSeconds(1);

    private final JobRuns runs;
    private final TenantContext tenants;
    private final Clock clock;

    JobRunner(JobRuns runs, TenantContext tenants, Clock clock) {
        this.runs = runs;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Does the job to its end; left without one when the node is told to stop, so that another goes on. */
    void run(Job job, String node) {
        JobRuns.Begun run = runs.begin(job.name(), node);
        JobRuns.Progress progress = JobRuns.Progress.of(run);
        if (job.perOrganization()) {
            Instant noted = clock.instant();
            for (OrganizationId organization : runs.organizations(JobCatalog.owner(job), run.reached())) {
                if (Thread.interrupted()) {
                    runs.reached(run, progress);
                    throw new CancellationException("The node stops");
                }
                progress = progress.visited(organization, visit(job, organization));
                if (Duration.between(noted, clock.instant()).compareTo(NOTE_EVERY) > 0) {
                    runs.reached(run, progress);
                    noted = clock.instant();
                }
            }
        } else {
            try {
                job.run();
            } catch (RuntimeException failure) {
                progress = progress.failed(FailureLog.record(failure));
            }
        }
        runs.end(run, progress);
        if (progress.failed() > 0) {
            LOG.warn("Job {} failed {} times of {}", job.name(), progress.failed(), progress.organizations());
        }
    }

    private @Nullable String visit(Job job, OrganizationId organization) {
        try {
            tenants.runAs(organization, job::run);
            return null;
        } catch (RuntimeException failure) {
            LOG.error("Job {} failed for organisation {}", job.name(), organization);
            return FailureLog.record(failure);
        }
    }
}
