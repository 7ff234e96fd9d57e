package org.zhibu.server.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.roster.RosterImport.Counts;
import org.zhibu.server.roster.RosterImport.Phase;
import org.zhibu.server.roster.RosterImport.State;

/**
 * The records of imports. What is told here is seen at once, whatever becomes of the transaction in which the work goes on. That
 * transaction holds a lock of the database; when it is free, nobody works any more, here or on another node.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RosterRecords {
    private static final String LOCK = "pg_advisory_xact_lock(hashtextextended('app.roster_import', app.tenant()))";
    private static final String TRY_LOCK =
            "pg_try_advisory_xact_lock(hashtextextended('app.roster_import', app.tenant()))";

    private final JdbcClient jdbc;

    RosterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a record. @throws RefusedException when another import of the organisation runs */
    UUID open(String fileName, String hash, String startedBy) {
        settle(Set.of());
        try {
            return jdbc.sql("insert into app.roster_import (state, file_name, file_hash, phase, started_by)"
                            + " values ('CHECKING', ?, ?, 'WAITING', ?) returning id")
                    .params(fileName, hash, startedBy)
                    .query(UUID.class)
                    .single();
        } catch (DuplicateKeyException running) {
            throw new RefusedException(Finding.block("", "roster.refused.running"));
        }
    }

    /** Sets a record that rests to work again. @throws RefusedException when it moved on, or another import runs */
    void restart(UUID id, State to) {
        try {
            int moved = jdbc.sql(
                            "update app.roster_import set state = ?, phase = 'WAITING', done = 0, total = 0, cancel_asked = false,"
                                    + " beat_at = now(), ended_at = null where id = ? and state in ('CHECKED', 'CANCELLED', 'INTERRUPTED')"
                                    + " and id = (select i.id from app.roster_import i order by i.started_at desc, i.id desc limit 1)")
                    .params(to.name(), id)
                    .update();
            if (moved == 0) {
                throw new RefusedException(Finding.block("", "input.stale"));
            }
        } catch (DuplicateKeyException running) {
            throw new RefusedException(Finding.block("", "roster.refused.running"));
        }
    }

    /** The organisation's latest import. @param live those that this node works at */
    Optional<RosterImport> latest(Set<UUID> live) {
        Optional<RosterImport> latest = latest();
        if (latest.filter(i -> i.state().isRunning() && !live.contains(i.id())).isPresent() && settle(live) > 0) {
            return latest();
        }
        return latest;
    }

    private Optional<RosterImport> latest() {
        return jdbc.sql("select * from app.roster_import order by started_at desc, id desc limit 1")
                .query(RosterRecords::read)
                .optional();
    }

    /** Keeps how far the work is. Returns whether somebody asked to stop it. */
    boolean report(UUID id, Phase phase, int done, int total) {
        return jdbc.sql(
                        "update app.roster_import set phase = ?, done = ?, total = ?, beat_at = now() where id = ? returning cancel_asked")
                .params(phase.name(), done, total, id)
                .query(Boolean.class)
                .single();
    }

    /** Asks the work to stop. */
    void cancel(UUID id) {
        jdbc.sql("update app.roster_import set cancel_asked = true where id = ? and state in ('CHECKING', 'IMPORTING')")
                .param(id)
                .update();
    }

    /** The work ended without a result. */
    void end(UUID id, State state) {
        jdbc.sql(
                        "update app.roster_import set state = ?, ended_at = now() where id = ? and state in ('CHECKING', 'IMPORTING')")
                .params(state.name(), id)
                .update();
    }

    /** In the transaction of the work, so that result and record come together. */
    @Transactional(propagation = Propagation.MANDATORY)
    void result(UUID id, State state, Counts counts) {
        jdbc.sql(
                        "update app.roster_import set state = ?, read_rows = ?, new_people = ?, changed_people = ?, unchanged_people = ?,"
                                + " errors = ?, warnings = ?, ended_at = now() where id = ?")
                .params(
                        state.name(),
                        counts.rows(),
                        counts.newPeople(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.errors(),
                        counts.warnings(),
                        id)
                .update();
    }

    /** As {@link #result} found it. */
    @Transactional(propagation = Propagation.MANDATORY)
    RosterImport byId(UUID id) {
        return jdbc.sql("select * from app.roster_import where id = ?")
                .param(id)
                .query(RosterRecords::read)
                .single();
    }

    /** Holds the organisation's lock until the transaction of the work ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql("select " + LOCK).query((row, i) -> 1).single();
    }

    /** Imports that were at work when their server stopped. */
    private int settle(Set<UUID> live) {
        return jdbc.sql(
                        "update app.roster_import set state = 'INTERRUPTED', ended_at = now() where state in ('CHECKING', 'IMPORTING')"
                                + " and beat_at < now() - interval '15 seconds' and not id = any (?) and " + TRY_LOCK)
                .param(live.toArray(UUID[]::new))
                .update();
    }

    private static RosterImport read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new RosterImport(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("file_name"),
                row.getString("file_hash"),
                new Counts(
                        row.getInt("read_rows"),
                        row.getInt("new_people"),
                        row.getInt("changed_people"),
                        row.getInt("unchanged_people"),
                        row.getInt("errors"),
                        row.getInt("warnings")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
