package org.zhibu.development.indicator;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.job.Job;

/**
 * Counts the months of the year before the one in which the module was switched on: the register knows who was admitted in them, and a
 * committee's year would lack them otherwise. Done once for each organisation and year.
 */
@Component
class EarlierMonths implements Job {
    private final IndicatorFollower follower;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EarlierMonths(IndicatorFollower follower, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.follower = follower;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "development.earlierMonths";
    }

    @Override
    public String titleKey() {
        return "development.job.earlierMonths";
    }

    @Override
    public String cron() {
        return "0 15 1 * * *";
    }

    @Override
    public void run() {
        LocalDate january = LocalDate.now(clock).withDayOfYear(1);
        transactions.executeWithoutResult(t -> {
            boolean counted = jdbc.sql(
                            "select exists (select from app.development_month where tenant_id = (select app.tenant()) and month = ?)")
                    .param(january)
                    .query(Boolean.class)
                    .single();
            if (!counted) {
                follower.changed(january);
            }
        });
    }
}
