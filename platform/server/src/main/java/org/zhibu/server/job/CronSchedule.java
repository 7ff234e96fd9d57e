package org.zhibu.server.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/** Spring's cron expressions for the scheduler. */
record CronSchedule(CronExpression cron, ZoneId zone) implements Schedule {
    static CronSchedule of(String cron, ZoneId zone) {
        return new CronSchedule(CronExpression.parse(cron), zone);
    }

    Instant after(Instant instant) {
        ZonedDateTime next = cron.next(instant.atZone(zone));
        return next == null ? NEVER : next.toInstant();
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return after(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    /** A changed expression takes effect at the next start. */
    @Override
    public boolean isDeterministic() {
        return true;
    }
}
