package org.zhibu.server.job;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;

/** What is written down of each run. Called without a tenant. */
@Component
class JobRuns {
    private static final Duration KEPT = Duration.ofDays(90);

    /** @param reached the last organisation that was visited before this node took over */
    record Begun(
            UUID id,
            @Nullable Long reached,
            int organizations,
            int failed,
            @Nullable String errorId) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JobRuns(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A new run, or the one that a dead node left. The scheduler lets one node at a time come here. */
    Begun begin(String job, String node) {
        return transactions.execute(t -> {
            Optional<Begun> left = jdbc.sql(
                            "update app.job_run set node = ?, taken_over = taken_over + 1 where job = ? and ended_at is null"
                                    + " returning id, reached, organizations, failed, error_id")
                    .params(node, job)
                    .query(Begun.class)
                    .optional();
            return left.orElseGet(() -> {
                OffsetDateTime now = OffsetDateTime.now(clock);
                jdbc.sql("delete from app.job_run where job = ? and started_at < ?")
                        .params(job, now.minus(KEPT))
                        .update();
                UUID id = jdbc.sql("insert into app.job_run (job, started_at, node) values (?, ?, ?) returning id")
                        .params(job, now, node)
                        .query(UUID.class)
                        .single();
                return new Begun(id, null, 0, 0, null);
            });
        });
    }

    /** Organisations to visit, in the order of their numbers. */
    List<OrganizationId> organizations(String owner, @Nullable Long after) {
        String all = owner.equals(JobCatalog.PLATFORM)
                ? "select org_id from app.tenants_open()"
                : "select org_id from app.tenants_with(:owner)";
        return transactions.execute(t -> jdbc
                .sql("select org_id from (" + all + ") o where org_id > coalesce(:after, 0) order by 1")
                .param("owner", owner)
                .param("after", after, Types.BIGINT)
                .query(Long.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .toList());
    }

    void reached(Begun run, Progress progress) {
        write(run, progress, "ended_at");
    }

    void end(Begun run, Progress progress) {
        write(run, progress, "greatest(:now, started_at)");
    }

    private void write(Begun run, Progress progress, String end) {
        transactions.executeWithoutResult(t -> jdbc.sql(
                        "update app.job_run set reached = :reached, organizations = :organizations, failed = :failed, error_id = :error,"
                                + " ended_at = " + end + " where id = :id")
                .param("reached", progress.reached(), Types.BIGINT)
                .param("organizations", progress.organizations())
                .param("failed", progress.failed())
                .param("error", progress.errorId(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("id", run.id())
                .update());
    }

    /** How far a run has come. */
    record Progress(
            @Nullable Long reached,
            int organizations,
            int failed,
            @Nullable String errorId) {
        static Progress of(Begun run) {
            return new Progress(run.reached(), run.organizations(), run.failed(), run.errorId());
        }

        Progress visited(OrganizationId organization, @Nullable String error) {
            return new Progress(
                    organization.value(),
                    organizations + 1,
                    failed + (error == null ? 0 : 1),
                    errorId == null ? error : errorId);
        }

        Progress failed(String error) {
            return new Progress(reached, organizations, failed + 1, error);
        }
    }
}
