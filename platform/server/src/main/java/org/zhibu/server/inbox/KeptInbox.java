package org.zhibu.server.inbox;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;

/** Writes down what the modules say. */
@Service
class KeptInbox implements Inbox {
    /** Nothing is written when an open task stays as it is; the answer is then empty. */
    private static final String PUT = """
            insert into app.inbox_task as t (source, key, message_key, arguments, link, rule, why_key, due, person_id, group_id, stages, told, responsible,
              committee_key, remind_days, remind_again_days, escalate_days, look_on, opened_at)
            values (:source, :key, :message, :arguments, :link, :rule, :why, :due, :person, :group, :stages, :told, :responsible,
              :committee, :remind, :again, :escalate, :look, :now)
            on conflict (tenant_id, source, key) do update set message_key = excluded.message_key, arguments = excluded.arguments,
              link = excluded.link, rule = excluded.rule, why_key = excluded.why_key, due = excluded.due, person_id = excluded.person_id, group_id = excluded.group_id,
              stages = excluded.stages, told = excluded.told, responsible = excluded.responsible, committee_key = excluded.committee_key,
              remind_days = excluded.remind_days, remind_again_days = excluded.remind_again_days, escalate_days = excluded.escalate_days, look_on = excluded.look_on,
              opened_at = case t.state when 'OPEN' then t.opened_at else excluded.opened_at end,
              state = 'OPEN', closed_at = null, closed_by = null, closed_for = null
              where t.state <> 'OPEN' or (t.message_key, t.arguments, t.link, t.rule, t.why_key, t.due, t.person_id, t.group_id, t.stages, t.committee_key, t.remind_days, t.remind_again_days, t.escalate_days)
                is distinct from (excluded.message_key, excluded.arguments, excluded.link, excluded.rule, excluded.why_key, excluded.due, excluded.person_id, excluded.group_id,
                  excluded.stages, excluded.committee_key, excluded.remind_days, excluded.remind_again_days, excluded.escalate_days)
            returning t.id""";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final HeldPosts posts;
    private final StandIns standIns;
    private final InboxNews news;
    private final Clock clock;

    KeptInbox(JdbcClient jdbc, Policies policies, HeldPosts posts, StandIns standIns, InboxNews news, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.posts = posts;
        this.standIns = standIns;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void put(Task task) {
        if (task.person() == null && task.stages().isEmpty()) {
            throw new IllegalArgumentException("Nobody could do " + task);
        }
        LocalDate today = LocalDate.now(clock);
        int remind = days(task.remindDays(), TaskPolicies.REMIND, today);
        int escalate = days(task.escalateDays(), TaskPolicies.ESCALATE, today);
        UUID group = task.group() == null ? null : task.group().value();
        String[] stages = Stages.write(task.stages(), group);
        boolean byPerson = task.person() != null && posts.canSignIn(task.person());
        int told = stages.length == 0 || byPerson ? 0 : Stages.reaching(stages, 1, posts.all());
        Optional<UUID> written = jdbc.sql(PUT)
                .param("source", task.source())
                .param("key", task.key())
                .param("message", task.messageKey())
                .param("arguments", task.arguments().toArray(String[]::new))
                .param("link", task.link())
                .param("rule", task.rule())
                .param("why", task.whyKey())
                .param("due", task.due(), Types.DATE)
                .param("person", task.person() == null ? null : task.person().value(), Types.OTHER)
                .param("group", group, Types.OTHER)
                .param("stages", stages)
                .param("told", told)
                .param("responsible", Stages.first(stages, told))
                .param("committee", task.committeeKey(), Types.VARCHAR)
                .param("remind", remind)
                .param("again", task.remindAgainDays().toArray(Integer[]::new))
                .param("escalate", escalate)
                .param("look", lookOn(task, remind, escalate, today), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
        written.ifPresent(id -> {
            jdbc.sql("delete from app.inbox_reminder where task_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from app.inbox_escalation where task_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("insert into app.inbox_reminder (task_id, kind, at) values (?, 'NEW', ?)")
                    .params(id, OffsetDateTime.now(clock))
                    .update();
            news.tell();
        });
    }

    @Override
    @Transactional
    public void keepOnly(String source, String keyPrefix, Collection<Task> tasks) {
        Set<String> wanted = tasks.stream().map(Task::key).collect(Collectors.toSet());
        Map<String, Said> open = open(source, keyPrefix);
        open.keySet().stream().filter(key -> !wanted.contains(key)).forEach(key -> done(source, key));
        LocalDate today = LocalDate.now(clock);
        int remind = days(null, TaskPolicies.REMIND, today);
        int escalate = days(null, TaskPolicies.ESCALATE, today);
        tasks.stream()
                .filter(task -> !Said.of(task, remind, escalate).equals(open.get(task.key())))
                .forEach(this::put);
    }

    /** What stands open under the prefix, so that the many tasks that stay as they are cost nothing. */
    private Map<String, Said> open(String source, String keyPrefix) {
        Map<String, Said> open = new LinkedHashMap<>();
        jdbc.sql(
                        "select key, message_key, arguments, link, rule, why_key, due, person_id, group_id, stages, committee_key, remind_days, remind_again_days, escalate_days"
                                + " from app.inbox_task where source = ? and starts_with(key, ?) and state = 'OPEN' order by id")
                .params(source, keyPrefix)
                .query((rs, i) -> open.put(rs.getString("key"), Said.of(rs)))
                .list();
        return open;
    }

    @Override
    @Transactional
    public void done(String source, String key) {
        close(source, key, "DONE");
    }

    @Override
    @Transactional
    public void withdraw(String source, String key) {
        close(source, key, "WITHDRAWN");
    }

    /** The first day on which the job has something to do. */
    private static @Nullable LocalDate lookOn(Task task, int remind, int escalate, LocalDate today) {
        LocalDate due = task.due();
        if (due == null) {
            return null;
        }
        int stages = task.stages().size() + (task.person() == null ? 0 : 1);
        TaskTiming timing = new TaskTiming(
                due, remindDays(remind, task.remindAgainDays()), escalate, stages, task.committeeKey() != null);
        return due.isBefore(today) ? today : timing.next(today).orElse(null);
    }

    static List<Integer> remindDays(int first, List<Integer> again) {
        return Stream.concat(Stream.of(first), again.stream()).toList();
    }

    private int days(@Nullable Integer own, PolicyKey<Integer> policy, LocalDate today) {
        return own == null ? policies.at(today).get(policy) : own;
    }

    private void close(String source, String key, String state) {
        StandIns.Doer doer = standIns.doerOf(source, key);
        Optional<UUID> closed = jdbc.sql(
                        "update app.inbox_task set state = :state, closed_at = :now, closed_by = :by, closed_for = :for, look_on = null"
                                + " where source = :source and key = :key and state = 'OPEN' returning id")
                .param("state", state)
                .param("now", OffsetDateTime.now(clock))
                .param("by", doer.name(), Types.VARCHAR)
                .param("for", doer.standsInFor(), Types.VARCHAR)
                .param("source", source)
                .param("key", key)
                .query(UUID.class)
                .optional();
        closed.ifPresent(id -> {
            jdbc.sql("delete from app.inbox_escalation where task_id = ?")
                    .param(id)
                    .update();
            news.tell();
        });
    }
}
