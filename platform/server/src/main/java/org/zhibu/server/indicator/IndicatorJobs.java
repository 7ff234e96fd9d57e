package org.zhibu.server.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;

/**
 * Keeps the figures complete without anybody acting: rows of a new month, and each night a count of everything. One node works at
 * a time; a second that comes meanwhile leaves it to the first. Every organisation is a short transaction of its own.
 */
@Component
class IndicatorJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(IndicatorJobs.class);
    private static final int MONTHS_BACK = 13;
    static final long LOCK = 7_204_110_020L;

    /** What a run found. */
    record Report(int organizations, int mended, int failed) {}

    private final IndicatorSources sources;
    private final CountedIndicators indicators;
    private final TenantsToVisit visits;
    private final TenantContext tenants;
    private final DataSource dataSource;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("indicators").factory());

    IndicatorJobs(
            IndicatorSources sources,
            CountedIndicators indicators,
            TenantsToVisit visits,
            TenantContext tenants,
            DataSource dataSource,
            Clock clock) {
        this.sources = sources;
        this.indicators = indicators;
        this.visits = visits;
        this.tenants = tenants;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        background.execute(this::beginMonth);
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
        background.execute(this::beginMonth);
    }

    /** Makes the rows of the current month that are missing. */
    @Scheduled(cron = "${portal.indicators.new-month:0 5 0 * * *}")
    void beginMonth() {
        YearMonth month = YearMonth.now(clock);
        alone(() -> {
            for (IndicatorSource source : sources.all()) {
                visitAll(visits.lacking(source.set().module(), month), source, () -> begin(source, month));
            }
        });
    }

    /** Counts everything of the last months again. */
    @Scheduled(cron = "${portal.indicators.reconcile:0 30 2 * * *}")
    void reconcileNightly() {
        alone(() -> sources.all().forEach(this::reconcile));
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

    private Report visitAll(
            List<OrganizationId> organizations, IndicatorSource source, java.util.function.IntSupplier visit) {
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

    /** The lock belongs to a connection, so it ends with this node however it ends. */
    private void alone(Runnable job) {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                LOG.info("Another node counts indicators now");
                return;
            }
            try {
                job.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.error("Indicators could not be counted on {}", LocalDate.now(clock), failure);
        }
    }

    /** Commits, so that no transaction stays open while the job runs. */
    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
