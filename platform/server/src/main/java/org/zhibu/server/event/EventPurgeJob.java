package org.zhibu.server.event;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;

/** Each night: takes away events that are older than they are kept. */
@Component
class EventPurgeJob implements Job {
    private final EventQueues queues;
    private final EventSettings settings;
    private final Clock clock;

    EventPurgeJob(EventQueues queues, EventSettings settings, Clock clock) {
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.events";
    }

    @Override
    public String titleKey() {
        return "events.job";
    }

    @Override
    public String cron() {
        return "0 50 3 * * *";
    }

    @Override
    public boolean perOrganization() {
        return false;
    }

    @Override
    public void run() {
        queues.purge(Timestamp.from(clock.instant().minus(settings.keep())));
    }
}
