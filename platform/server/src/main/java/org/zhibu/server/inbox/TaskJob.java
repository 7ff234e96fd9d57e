package org.zhibu.server.inbox;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.job.Job;

/** Each day: brings tasks to mind, once, and tells the next stage of those that were left undone. */
@Component
class TaskJob implements Job {
    private static final String NEAREST_COMMITTEE = """
            select o.id from app.org o join app.org me on me.id = app.tenant() and o.id <> me.id and me.opath ^@ o.opath
            where o.level in ('GRASSROOTS_COMMITTEE', 'COUNTY_ORG_DEPT') order by length(o.opath) desc limit 1""";

    private record Waiting(
            UUID id,
            LocalDate opened,
            @Nullable LocalDate due,
            List<Integer> remindDays,
            int escalateDays,
            String[] stages,
            int told,
            boolean personal,
            String rule,
            @Nullable String committeeKey) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final HeldPosts posts;
    private final InboxNews news;
    private final Clock clock;

    TaskJob(JdbcClient jdbc, TransactionTemplate transactions, HeldPosts posts, InboxNews news, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.posts = posts;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.tasks";
    }

    @Override
    public String titleKey() {
        return "jobs.tasks";
    }

    @Override
    public String cron() {
        return "0 45 0 * * *";
    }

    @Override
    public void run() {
        transactions.executeWithoutResult(t -> {
            LocalDate today = LocalDate.now(clock);
            Set<String> held = posts.all();
            List<Waiting> waiting = waiting(today, held);
            waiting.forEach(task -> look(task, today, held));
            if (!waiting.isEmpty()) {
                news.tell();
            }
        });
    }

    /** Tasks with something to do, and those whose posts nobody holds any more. */
    private List<Waiting> waiting(LocalDate today, Set<String> held) {
        return jdbc.sql("""
                        select id, (opened_at at time zone :zone)::date as opened, due, remind_days, remind_again_days, escalate_days, stages, told, person_id is not null as personal, rule, committee_key
                        from app.inbox_task where state = 'OPEN' and (look_on <= :today
                          or (told < cardinality(stages) and person_id is null and not responsible && cast(:held as text[]))) order by id""")
                .param("zone", clock.getZone().getId())
                .param("today", today)
                .param("held", held.toArray(String[]::new))
                .query((rs, i) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getObject("opened", LocalDate.class),
                        rs.getObject("due", LocalDate.class),
                        KeptInbox.remindDays(
                                rs.getInt("remind_days"), TaskRows.numbers(rs.getArray("remind_again_days"))),
                        rs.getInt("escalate_days"),
                        TaskRows.strings(rs.getArray("stages")).toArray(String[]::new),
                        rs.getInt("told"),
                        rs.getBoolean("personal"),
                        rs.getString("rule"),
                        rs.getString("committee_key")))
                .list();
    }

    private void look(Waiting task, LocalDate today, Set<String> held) {
        // the person, if there is one, stands before all stages
        int first = task.personal() ? 1 : 0;
        int told = task.told();
        Optional<LocalDate> next = Optional.empty();
        LocalDate due = task.due();
        if (due != null) {
            TaskTiming timing = new TaskTiming(
                    due,
                    task.remindDays(),
                    task.escalateDays(),
                    task.stages().length + first,
                    task.committeeKey() != null);
            if (today.isAfter(due)) {
                remind(task, "OVERDUE", 0);
            } else {
                remindSoon(task, timing.remindOn(), today);
            }
            told = Math.min(task.stages().length, Math.max(told, timing.toldOn(today) - first));
            if (timing.committeeOn().filter(day -> !day.isAfter(today)).isPresent()) {
                passUp(task, due, today);
            }
            next = timing.next(today);
        }
        told = told == 0 ? 0 : Stages.reaching(task.stages(), told, held);
        if (told > task.told()) {
            remind(task, "ESCALATED", told);
        }
        jdbc.sql("update app.inbox_task set told = :told, responsible = :responsible, look_on = :next where id = :id")
                .param("told", told)
                .param("responsible", Stages.first(task.stages(), told))
                .param("next", next.orElse(null), Types.DATE)
                .param("id", task.id())
                .update();
    }

    /** Each occasion once; of those that passed unseen, as after days of standstill, the latest alone. */
    private void remindSoon(Waiting task, List<LocalDate> occasions, LocalDate today) {
        IntStream.range(0, occasions.size())
                .filter(i -> !occasions.get(i).isAfter(today) && task.opened().isBefore(occasions.get(i)))
                .boxed()
                .max(Comparator.comparing(occasions::get))
                .ifPresent(i -> remind(task, "SOON", i));
    }

    private void remind(Waiting task, String kind, int stage) {
        jdbc.sql("insert into app.inbox_reminder (task_id, kind, stage, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(task.id(), kind, stage, OffsetDateTime.now(clock))
                .update();
    }

    private void passUp(Waiting task, LocalDate due, LocalDate today) {
        jdbc.sql(
                        "insert into app.inbox_escalation as e (task_id, committee_id, title_key, rule, due, since) select ?, c.id, ?, ?, ?, ? from ("
                                + NEAREST_COMMITTEE
                                + ") c on conflict (tenant_id, task_id) do update set committee_id = excluded.committee_id")
                .params(task.id(), String.valueOf(task.committeeKey()), task.rule(), due, today)
                .update();
    }
}
