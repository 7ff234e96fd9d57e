package org.zhibu.server.indicator;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.job.Job;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.job.JobScheduler;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;

/**
 * Keeps the figures complete without anybody acting: rows of a new month, and each night a count of everything. Every organisation
 * is a short transaction of its own.
 */
@Component
class IndicatorJobs {
    private static final Logger LOG = LoggerFactory.getLogger(IndicatorJobs.class);
    private static final int MONTHS_BACK = 13;
    private static final String BEGIN_MONTH = "platform.beginMonth";
    private static final String RECONCILE = "platform.reconcileIndicators";

    /** What a run found. */
    record Report(int organizations, int mended, int failed) {}

    private final IndicatorSources sources;
    private final CountedIndicators indicators;
    private final TenantsToVisit visits;
    private final TenantContext tenants;
    private final JobScheduler scheduler;
    private final Clock clock;

    IndicatorJobs(
            IndicatorSources sources,
            CountedIndicators indicators,
            TenantsToVisit visits,
            TenantContext tenants,
            JobScheduler scheduler,
            Clock clock) {
        this.sources = sources;
        this.indicators = indicators;
        this.visits = visits;
        this.tenants = tenants;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void switchedOn(Modules.ModulesChanged change) {
        YearMonth month = YearMonth.now(clock);
        for (IndicatorSource source : sources.all()) {
            if (visits.lacking(source.set().module(), month).contains(change.organization())) {
                visitAll(List.of(change.organization()), source, () -> begin(source, month));
            }
        }
    }

    /** A committee may have switched a module on for many organisations at once. */
    @EventListener(Modules.ModuleStancesChanged.class)
    void stancesChanged() {
        scheduler.runNow(BEGIN_MONTH);
    }

    /** Makes the rows of the current month that are missing. */
    void beginMonth() {
        YearMonth month = YearMonth.now(clock);
        int failed = 0;
        for (IndicatorSource source : sources.all()) {
            failed += visitAll(visits.lacking(source.set().module(), month), source, () -> begin(source, month))
                    .failed();
        }
        tell(failed);
    }

    /** Counts everything of the last months again. */
    void reconcile() {
        tell(sources.all().stream()
                .mapToInt(source -> reconcile(source).failed())
                .sum());
    }

    /** Each failure stands in the log; the job's run says that there were any. */
    private static void tell(int failed) {
        if (failed > 0) {
            throw new IllegalStateException("Indicators could not be counted for " + failed + " organisations");
        }
    }

    Report reconcile(IndicatorSource source) {
        YearMonth current = YearMonth.now(clock);
        String module = source.set().module();
        Report report = visitAll(visits.all(module), source, () -> {
            var wrong = indicators.reconcile(source, current.minusMonths(MONTHS_BACK), current);
            wrong.forEach((month, differences) -> LOG.warn(
                    "Indicators of {} were wrong for organisation {} in {}: {}",
                    module,
                    tenants.current().orElseThrow(),
                    month,
                    differences));
            return wrong.size();
        });
        LOG.info("Indicators of {} counted again: {}", module, report);
        return report;
    }

    private int begin(IndicatorSource source, YearMonth month) {
        indicators.begin(source, month);
        return 0;
    }

    private Report visitAll(List<OrganizationId> organizations, IndicatorSource source, IntSupplier visit) {
        int mended = 0;
        int failed = 0;
        for (OrganizationId organization : organizations) {
            try {
                mended += tenants.callAs(organization, visit::getAsInt);
            } catch (RuntimeException failure) {
                failed++;
                LOG.error(
                        "Indicators of {} cannot be counted for organisation {}",
                        source.set().module(),
                        organization,
                        failure);
            }
        }
        return new Report(organizations.size(), mended, failed);
    }

    /** Both look for the organisations themselves, because each source has its own. */
    private record Nightly(String name, String titleKey, String cron, boolean atStart, Runnable work) implements Job {
        @Override
        public boolean perOrganization() {
            return false;
        }

        @Override
        public void run() {
            work.run();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        Job beginMonthJob(IndicatorJobs jobs) {
            return new Nightly(BEGIN_MONTH, "jobs.beginMonth", "0 5 0 * * *", true, jobs::beginMonth);
        }

        @Bean
        Job reconcileJob(IndicatorJobs jobs) {
            return new Nightly(RECONCILE, "jobs.reconcileIndicators", "0 30 2 * * *", false, jobs::reconcile);
        }
    }
}
