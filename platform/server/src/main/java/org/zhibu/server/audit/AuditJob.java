package org.zhibu.server.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;

/** Each night: looks through all chains, notes how far those have come that hold, and says loudly which do not. */
@Component
class AuditJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(AuditJob.class);

    private final AuditChain chain;

    AuditJob(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "platform.audit";
    }

    @Override
    public String titleKey() {
        return "audit.job";
    }

    @Override
    public String cron() {
        return "0 10 3 * * *";
    }

    @Override
    public boolean perOrganization() {
        return false;
    }

    /** Fails when a chain is broken, so that the page of the jobs shows it until somebody has looked. */
    @Override
    public void run() {
        AuditChain.Result result = chain.checkAll();
        result.breaks()
                .forEach(b -> LOG.error(
                        "The audit of organisation {} is broken at entry {}: {}",
                        b.organization(),
                        b.seq(),
                        b.problem()));
        LOG.info(
                "The audit of {} organisations was looked through, {} broken",
                result.chains(),
                result.breaks().size());
        if (!result.breaks().isEmpty()) {
            throw new IllegalStateException(result.breaks().size() + " chains of the audit are broken");
        }
    }
}
