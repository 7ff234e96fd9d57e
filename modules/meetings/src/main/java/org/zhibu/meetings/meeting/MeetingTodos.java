package org.zhibu.meetings.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.security.Access;
import org.zhibu.api.todo.Todo;
import org.zhibu.api.todo.TodoSource;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** What of meetings waits for the user: to agree, to notify, to hold, to sign, to archive, to report, to do. */
@Component
class MeetingTodos implements TodoSource {
    private record Row(
            String key, String subject, UUID id, @Nullable LocalDate due) {}

    private static final String SQL = """
            with mine as (select m.*, (:all or m.group_id = any(:led)) as convened from app.meetings_meeting m
              where m.state not in ('ARCHIVED', 'CANCELLED') or m.archived_on > :today::date - 60)
            select * from (
              select 'meetings.todo.consent' as key, title as subject, id, held_on as due from mine
                where :consent and kind = 'GROUP_MEETING' and state = 'DRAFT' and consent_on is null
              union all select 'meetings.todo.notify', title, id, held_on from mine where convened and state = 'DRAFT'
                and not (:consent and kind = 'GROUP_MEETING' and consent_on is null)
              union all select 'meetings.todo.hold', title, id, held_on from mine
                where convened and state = 'NOTIFIED' and held_on <= :today
              union all select 'meetings.todo.write', title, id, held_on + :alarm::int from mine
                where (convened or recorder_id = :me) and state = 'HELD'
              union all select 'meetings.todo.sign', title, id, held_on + :alarm::int from mine m where state = 'TO_SIGN'
                and ((chair_id = :me and not exists (select from app.meetings_signature s where s.meeting_id = m.id and s.role = 'CHAIR'))
                  or (recorder_id = :me and not exists (select from app.meetings_signature s where s.meeting_id = m.id and s.role = 'RECORDER')))
              union all select 'meetings.todo.archive', title, id, held_on + :alarm::int from mine m where convened and state = 'TO_SIGN'
                and (select count(distinct s.role) from app.meetings_signature s where s.meeting_id = m.id) = 2
              union all select 'meetings.todo.report', title, id, held_on + :report::int from mine
                where convened and kind = 'GROUP_MEETING' and reported_on is null and state in ('HELD', 'TO_SIGN', 'ARCHIVED') and held_on > :today::date - 60
              union all select 'meetings.todo.task', t.task, m.id, t.deadline from app.meetings_task t
                join app.meetings_meeting m on m.tenant_id = t.tenant_id and m.id = t.meeting_id
                where t.owner_id = :me and t.done_on is null and m.state = 'ARCHIVED') todo
            order by due, key, id limit 20
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final MeetingRights rights;
    private final Policies policies;
    private final Clock clock;

    MeetingTodos(JdbcClient jdbc, Access access, MeetingRights rights, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> open() {
        if (!access.has(MeetingPermissions.READ)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Policies.Values values = policies.at(today);
        return jdbc
                .sql(SQL)
                .param("all", access.has(MeetingPermissions.WRITE))
                .param("consent", access.has(MeetingPermissions.CONSENT))
                .param("led", rights.ledGroups().toArray(UUID[]::new))
                .param("me", rights.me())
                .param("today", today)
                .param("alarm", values.get(MeetingPolicies.UNSIGNED_ALARM))
                .param("report", values.get(MeetingPolicies.GROUP_REPORT))
                .query(Row.class)
                .list()
                .stream()
                .map(r -> new Todo(r.key(), List.of(r.subject()), "m/meetings/" + r.id(), r.due()))
                .toList();
    }
}
