package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** The rows of the plan. */
@Component
class PlannedMeetings {
    private static final String SELECT =
            "select p.id, p.version, p.kind, p.group_id as \"group\", p.planned_on as date, p.first_on as first,"
                    + " p.starts_at, p.place, p.theme, p.meeting_id as meeting from app.meetings_planned p ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PlannedMeetings(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Planned> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where p.planned_on between ? and ? order by p.planned_on, p.starts_at, p.id")
                .params(from, to)
                .query(Planned.class)
                .list();
    }

    /** What nothing was begun from yet, of groups or of kinds that call everybody, or all of it. */
    List<Planned> open(LocalDate from, LocalDate to, boolean all, Collection<String> kinds, Optional<UUID> group) {
        return jdbc.sql(SELECT + "left join app.meetings_meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id"
                        + " where p.planned_on between :from and :to and (m.id is null or m.state = 'CANCELLED')"
                        + " and (:all or p.kind = any (:kinds) or p.group_id = cast(:group as uuid))"
                        + " order by p.planned_on, p.starts_at, p.id limit 1000")
                .param("from", from)
                .param("to", to)
                .param("all", all)
                .param("kinds", kinds.toArray(String[]::new))
                .param("group", group.orElse(null))
                .query(Planned.class)
                .list();
    }

    /** @throws RefusedException when it is gone or was changed since it was read */
    Planned lock(UUID id, int version) {
        Planned planned = jdbc.sql(SELECT + "where p.id = ? for update")
                .param(id)
                .query(Planned.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        if (planned.version() != version) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        return planned;
    }

    void add(Collection<Planned> all) {
        batch.batchUpdate(
                "insert into app.meetings_planned (kind, group_id, planned_on, first_on, starts_at, place, theme)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                all.stream()
                        .map(p -> Arrays.<Object>asList(
                                        p.kind().name(),
                                        p.group(),
                                        p.date(),
                                        p.first(),
                                        p.startsAt(),
                                        p.place(),
                                        p.theme())
                                .toArray())
                        .toList());
    }

    void change(Planned p) {
        jdbc.sql(
                        "update app.meetings_planned set version = version + 1, planned_on = ?, starts_at = ?, place = ?, theme = ?"
                                + " where id = ?")
                .params(p.date(), p.startsAt(), p.place(), p.theme(), Objects.requireNonNull(p.id()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from app.meetings_planned where id = ?").param(id).update();
    }

    void begun(UUID id, UUID meeting) {
        jdbc.sql("update app.meetings_planned set version = version + 1, meeting_id = ? where id = ?")
                .params(meeting, id)
                .update();
    }

    /** One planner at a time, so that a plan is not made twice. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('meetings.plan', app.tenant()))")
                .query((rs, i) -> true)
                .list();
    }
}
