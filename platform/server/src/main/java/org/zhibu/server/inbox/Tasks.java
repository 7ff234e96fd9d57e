package org.zhibu.server.inbox;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** The tasks of the signed-in user. A committee's posts read of those below only what was passed up to them. */
@Service
public class Tasks {
    /** Of signals that tasks of an organisation came, changed or went; their subject is its number. */
    public static final String TOPIC = "inbox";

    private static final String MINE = """
            with mine as (
              select t.id, t.source, t.message_key, t.arguments, t.link, t.rule, t.why_key, t.due, t.state, t.opened_at as since, t.closed_at, t.closed_by, t.closed_for,
                t.person_id, t.responsible, cast(null as bigint) as org_id
              from app.inbox_task t where t.person_id = any (:persons) or t.responsible && cast(:posts as text[])
              union all
              select e.task_id, '', e.title_key, '{}', '', e.rule, '', e.due, 'OPEN', e.since, null, null, null, null, '{}', e.tenant_id
              from app.inbox_escalation e where :above and e.committee_id = (select app.tenant()))
            """;

    private static final int MOST_IN_CALENDAR = 1000;

    private final JdbcClient jdbc;
    private final Hands hands;
    private final Access access;
    private final Messages messages;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Hands hands, Access access, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.hands = hands;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** The most urgent first; of those that ended, the last first. */
    @Transactional(readOnly = true)
    public List<TaskRow> list(TaskFilter filter, int offset, int limit) {
        Hands.Of mine = myHands();
        String order = filter.box() == TaskBox.DONE ? "m.closed_at desc, m.id" : "m.due, m.since, m.id";
        return ask(
                        mine,
                        filter,
                        "select m.*, o.name as organization, exists (select from app.inbox_reminder r where r.task_id = m.id"
                                + " and r.at > coalesce((select v.at from app.inbox_visit v where v.person_id = :me), '-infinity')) as fresh"
                                + " from found m left join app.org o on o.id = m.org_id order by " + order
                                + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, i) -> TaskRows.row(rs, mine))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(TaskFilter filter) {
        return ask(myHands(), filter, "select count(*) from found")
                .query(Integer.class)
                .single();
    }

    /** How many open tasks lie in each box, in one question. */
    @Transactional(readOnly = true)
    public Map<TaskBox, Integer> counts() {
        List<TaskBox> open = Arrays.stream(TaskBox.values())
                .filter(box -> box != TaskBox.DONE)
                .toList();
        String sums = open.stream()
                .map(box -> "count(*) filter (where " + box.condition() + ")")
                .collect(Collectors.joining(", ", "select ", " from found"));
        return ask(myHands(), TaskFilter.of(TaskBox.OPEN), sums)
                .query((rs, i) -> {
                    Map<TaskBox, Integer> counts = new EnumMap<>(TaskBox.class);
                    for (int column = 0; column < open.size(); column++) {
                        counts.put(open.get(column), rs.getInt(column + 1));
                    }
                    return counts;
                })
                .single();
    }

    /** Open tasks whose last day lies between two days, at most some hundreds. */
    @Transactional(readOnly = true)
    public List<TaskRow> due(LocalDate from, LocalDate to) {
        Hands.Of mine = myHands();
        return ask(
                        mine,
                        TaskFilter.of(TaskBox.OPEN),
                        "select m.*, o.name as organization, false as fresh from found m left join app.org o on o.id = m.org_id"
                                + " where m.due between :from and :to order by m.due, m.since, m.id limit "
                                + MOST_IN_CALENDAR)
                .param("from", from)
                .param("to", to)
                .query((rs, i) -> TaskRows.row(rs, mine))
                .list();
    }

    /** Open tasks, for the menu. */
    @Transactional(readOnly = true)
    public int open() {
        return count(TaskFilter.of(TaskBox.OPEN));
    }

    /** Modules that the user's tasks come from. */
    @Transactional(readOnly = true)
    public List<String> sources() {
        return ask(
                        myHands(),
                        TaskFilter.of(TaskBox.OPEN),
                        "select distinct source from found where source <> '' order by 1")
                .query(String.class)
                .list();
    }

    /** The user has seen what was brought to mind until now. */
    @Transactional
    public void seen() {
        access.require(PlatformPermissions.ENTER);
        jdbc.sql(
                        "insert into app.inbox_visit (person_id, at) values (?, ?) on conflict (tenant_id, person_id) do update set at = excluded.at")
                .params(me(), OffsetDateTime.now(clock))
                .update();
    }

    private Hands.Of myHands() {
        access.require(PlatformPermissions.ENTER);
        return hands.of(me());
    }

    private UUID me() {
        return access.user().person().value();
    }

    private JdbcClient.StatementSpec ask(Hands.Of mine, TaskFilter filter, String question) {
        LocalDate today = LocalDate.now(clock);
        String text = filter.text().strip();
        return jdbc.sql(MINE + ", found as (select * from mine where "
                        + filter.box().condition()
                        + " and (cast(:source as text) is null or source = :source)"
                        + " and (:text = '' or strpos(lower(array_to_string(arguments, ' ')), lower(:text)) > 0 or message_key = any (cast(:keys as text[])))) "
                        + question)
                .param("persons", mine.persons())
                .param("posts", mine.posts())
                .param("above", access.has(PlatformPermissions.VIEW_ESCALATED))
                .param("me", me())
                .param("today", today)
                .param("weekEnd", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param("source", filter.source(), Types.VARCHAR)
                .param("text", text)
                .param("keys", text.isEmpty() ? new String[0] : keysThatSay(text));
    }

    private String[] keysThatSay(String text) {
        return jdbc
                .sql(
                        "select distinct message_key from app.inbox_task union select distinct title_key from app.inbox_escalation")
                .query(String.class)
                .list()
                .stream()
                .filter(key -> messages.text(key).contains(text))
                .toArray(String[]::new);
    }
}
