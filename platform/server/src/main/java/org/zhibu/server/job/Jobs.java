package org.zhibu.server.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.job.Job;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** The jobs as the operator sees them. */
@Service
public class Jobs {
    private record Last(
            String job,
            @Nullable OffsetDateTime next,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            int organizations,
            int failed,
            @Nullable String errorId,
            @Nullable String node) {}

    private final JdbcClient jdbc;
    private final JobCatalog catalog;
    private final JobScheduler scheduler;
    private final Access access;
    private final Audit audit;

    Jobs(JdbcClient jdbc, JobCatalog catalog, JobScheduler scheduler, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.scheduler = scheduler;
        this.access = access;
        this.audit = audit;
    }

    /** All, in the order in which they were declared. */
    @Transactional(readOnly = true)
    public List<JobRow> list() {
        access.require(PlatformPermissions.RUN_JOBS);
        Map<String, Last> known = jdbc.sql("""
                        select t.task_name as job, t.execution_time as next, r.started_at, r.ended_at, coalesce(r.organizations, 0) as organizations,
                          coalesce(r.failed, 0) as failed, r.error_id, r.node
                        from app.job_timer t left join lateral
                          (select * from app.job_run r where r.job = t.task_name order by r.started_at desc limit 1) r on true""").query(Last.class).list().stream()
                .collect(Collectors.toMap(Last::job, Function.identity()));
        return catalog.all().values().stream()
                .map(job -> row(job, known.get(job.name())))
                .toList();
    }

    /** Lets a job begin now. */
    @Transactional
    public void runNow(String name) {
        access.require(PlatformPermissions.RUN_JOBS);
        if (!catalog.all().containsKey(name)) {
            throw new RefusedException(Finding.block("", "jobs.unknown", name));
        }
        audit.record("job.run", name);
        scheduler.runNow(name);
    }

    private static JobRow row(Job job, @Nullable Last last) {
        return last == null
                ? new JobRow(job.name(), job.titleKey(), null, null, null, 0, 0, null, null)
                : new JobRow(
                        job.name(),
                        job.titleKey(),
                        instant(last.next()),
                        instant(last.startedAt()),
                        instant(last.endedAt()),
                        last.organizations(),
                        last.failed(),
                        last.errorId(),
                        last.node());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
