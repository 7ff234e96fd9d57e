package org.zhibu.meetings.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.job.Job;

/** What becomes overdue by the day alone, unsigned minutes and tasks, is counted each night. */
@Component
class DailyCounts implements Job {
    /** Overdue things of meetings so long ago are counted no more. */
    private static final int MONTHS = 24;

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final IndicatorSource source;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DailyCounts(
            JdbcClient jdbc,
            Indicators indicators,
            IndicatorSource source,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.source = source;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meetings.dailyCounts";
    }

    @Override
    public String titleKey() {
        return "meetings.job.dailyCounts";
    }

    @Override
    public String cron() {
        return "0 30 0 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(
                t -> open(LocalDate.now(clock)).forEach(month -> indicators.refresh(source, YearMonth.from(month))));
    }

    private List<LocalDate> open(LocalDate today) {
        return jdbc.sql(
                        "select distinct date_trunc('month', m.held_on)::date from app.meetings_meeting m"
                                + " where m.held_on between ? and ? and (m.state in ('HELD', 'TO_SIGN')"
                                + "   or m.state = 'ARCHIVED' and exists (select from app.meetings_task t"
                                + "     where t.tenant_id = m.tenant_id and t.meeting_id = m.id and t.done_on is null and t.deadline < ?))")
                .params(today.minusMonths(MONTHS), today, today)
                .query(LocalDate.class)
                .list();
    }
}
