package org.zhibu.server.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.event.Listeners.Listener;
import org.zhibu.server.text.Typed;

/** Where deliveries stand, in all organisations, for the operator. What the events say stays with their organisations. */
@Service
public class EventQueues {
    /** Longest reason for skipping an event. */
    public static final int MAX_REASON = 200;

    /** Told after the operator let a listener go on. */
    record Resumed(OrganizationId organization) {}

    /**
     * A listener that has not got everything yet.
     *
     * @param failedType type of the event that it fails at, empty when it does not fail
     * @param error kind of the failure; the log says more under the id
     */
    public record Lag(
            long orgId,
            String orgName,
            String listener,
            long waiting,
            Instant oldest,
            int tries,
            @Nullable Instant nextAt,
            @Nullable Instant parkedAt,
            String failedType,
            String errorId,
            String error) {}

    private final JdbcClient jdbc;
    private final Listeners listeners;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EventQueues(JdbcClient jdbc, Listeners listeners, Access access, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** What waits, the parked first. */
    @Transactional(readOnly = true)
    public List<Lag> waiting() {
        access.require(PlatformPermissions.MANAGE_EVENTS);
        return lag(listeners.all());
    }

    /** Tries a parked event again. */
    @Transactional
    public void replay(Lag lag) {
        access.require(PlatformPermissions.MANAGE_EVENTS);
        resume(lag, false);
        audit.record(entry("events.replay", lag));
    }

    /** Leaves out the event that a listener fails at, and goes on after it. */
    @Transactional
    public void skip(Lag lag, String reason) {
        access.require(PlatformPermissions.MANAGE_EVENTS);
        String why = Typed.required("reason", reason, MAX_REASON);
        resume(lag, true);
        audit.record(entry("events.skip", lag).because(why));
    }

    @Transactional(readOnly = true)
    List<Lag> lag(List<Listener> all) {
        return jdbc.sql("select org_id, org_name, listener, waiting, oldest, tries, next_at, parked_at,"
                        + " coalesce(failed_type, '') as failed_type, coalesce(error_id, '') as error_id, coalesce(error, '') as error"
                        + " from app.outbox_lag(?, ?)")
                .params(
                        all.stream().map(Listener::name).toArray(String[]::new),
                        all.stream().map(Listener::module).toArray(String[]::new))
                .query((row, i) -> new Lag(
                        row.getLong("org_id"),
                        row.getString("org_name"),
                        row.getString("listener"),
                        row.getLong("waiting"),
                        row.getTimestamp("oldest") == null
                                ? Instant.EPOCH
                                : row.getTimestamp("oldest").toInstant(),
                        row.getInt("tries"),
                        instant(row.getTimestamp("next_at")),
                        instant(row.getTimestamp("parked_at")),
                        row.getString("failed_type"),
                        row.getString("error_id"),
                        row.getString("error")))
                .list();
    }

    @Transactional
    long purge(Timestamp before) {
        return jdbc.sql("select app.outbox_purge(?)")
                .param(before)
                .query(Long.class)
                .single();
    }

    private void resume(Lag lag, boolean skip) {
        boolean done = jdbc.sql("select app.outbox_resume(?, ?, ?)")
                .params(lag.orgId(), lag.listener(), skip)
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        OrganizationId organization = new OrganizationId(lag.orgId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Resumed(organization));
            }
        });
    }

    private static AuditEntry entry(String act, Lag lag) {
        return AuditEntry.of(
                act, lag.orgName() + " · " + lag.listener() + " · " + lag.failedType() + " · " + lag.errorId());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
