package org.zhibu.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;

/**
 * The clock of the jobs. Nodes share one table: a row locks itself for the node that takes it, and tells by its heartbeat that the
 * node still lives. It begins in a thread of its own after the portal has started, so nobody waits for it.
 */
@Component
@EnableConfigurationProperties(JobSettings.class)
public class JobScheduler implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final JobSettings settings;
    private final JobCatalog catalog;
    private final JobRunner runner;
    private final DataSource dataSource;
    private final Clock clock;
    private final String node =
            "%d.%08x@%s".formatted(ProcessHandle.current().pid(), System.identityHashCode(this), hostName());
    private volatile @Nullable Scheduler scheduler;

    JobScheduler(JobSettings settings, JobCatalog catalog, JobRunner runner, DataSource dataSource, Clock clock) {
        this.settings = settings;
        this.catalog = catalog;
        this.runner = runner;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.enabled()) {
            Thread.ofPlatform().daemon().name("jobs-start").start(this::start);
        }
    }

    /** Lets a job begin at once, on whichever node is free. Nothing happens while it is running anyway. */
    public void runNow(String job) {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        try {
            if (running.reschedule(id(job), clock.instant())) {
                running.triggerCheckForDueExecutions();
            }
        } catch (RuntimeException busy) {
            LOG.info("Job {} is at work already: {}", job, busy.toString());
        }
    }

    CronSchedule schedule(Job job) {
        return CronSchedule.of(settings.cron().getOrDefault(job.name(), job.cron()), clock.getZone());
    }

    private synchronized void start() {
        try {
            Map<String, Job> jobs = catalog.all();
            List<RecurringTask<Void>> tasks =
                    jobs.values().stream().map(this::task).toList();
            Scheduler made = Scheduler.create(dataSource)
                    .startTasks(tasks)
                    .tableName("app.job_timer")
                    .schedulerName(new SchedulerName.Fixed(node))
                    .commitWhenAutocommitDisabled(true)
                    .pollingInterval(settings.poll())
                    .heartbeatInterval(settings.heartbeat())
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(STOP_WITHIN)
                    .threads(2)
                    .build();
            made.start();
            scheduler = made;
            jobs.values().stream().filter(Job::atStart).forEach(job -> runNow(job.name()));
        } catch (RuntimeException failure) {
            LOG.error("Jobs do not run on this node", failure);
        }
    }

    private RecurringTask<Void> task(Job job) {
        // it throws only when it could not end: the node stops, or the database is away
        return Tasks.recurring(job.name(), schedule(job))
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(settings.poll())))
                .execute((instance, context) -> runner.run(job, node));
    }

    static TaskInstanceId id(String job) {
        return TaskInstanceId.of(job, RecurringTask.INSTANCE);
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "node" : name;
    }

    @Override
    public synchronized void destroy() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }
}
