package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;

/** Lists of meetings, as far as the user may see them. */
@Service
public class MeetingSearch {
    /** Rows that one file may carry; a branch has far fewer. */
    private static final int EXPORT_LIMIT = 5000;

    private static final String FROM = """
            from app.meetings_meeting m
            where (:kind::text is null or m.kind = :kind or exists (select from app.meetings_topic k where k.meeting_id = m.id and k.serves_as = :kind))
              and (:state::text is null or m.state = :state)
              and (:from::date is null or m.held_on between :from and :to)
              and\s""" + MeetingSight.SQL;

    private final JdbcClient jdbc;
    private final Access access;
    private final MeetingSight sight;
    private final Audit audit;

    MeetingSearch(JdbcClient jdbc, Access access, MeetingSight sight, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.sight = sight;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<MeetingRow> page(MeetingFilter filter, MeetingOrder order, boolean ascending, int offset, int limit) {
        access.require(MeetingPermissions.READ);
        return rows(filter, order, ascending, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(MeetingFilter filter) {
        access.require(MeetingPermissions.READ);
        return bind("select count(*) " + FROM + words(filter), filter)
                .query(Integer.class)
                .single();
    }

    /** Meetings between two days that were not cancelled, once for each kind that they count for, the earliest first. */
    @Transactional(readOnly = true)
    public List<MeetingDay> between(LocalDate from, LocalDate to) {
        access.require(MeetingPermissions.READ);
        String columns =
                "m.id, %s as kind, m.group_id as \"group\", m.state, m.held_on as date, m.starts_at, m.title, m.place ";
        return bind(
                        "select * from (select " + columns.formatted("m.kind") + FROM + " union all select "
                                + columns.formatted("k.serves_as")
                                + FROM.replaceFirst(
                                        "where",
                                        "join (select distinct t.meeting_id, t.serves_as from app.meetings_topic t) k"
                                                + " on k.meeting_id = m.id and k.serves_as <> m.kind where")
                                + ") d where d.state <> 'CANCELLED' order by d.date, d.starts_at, d.id",
                        MeetingFilter.ALL)
                .param("from", from)
                .param("to", to)
                .query(MeetingDay.class)
                .list();
    }

    /** The list as it leaves the portal, which is kept in the audit log. */
    @Transactional
    public List<MeetingRow> export(MeetingFilter filter, MeetingOrder order, boolean ascending) {
        access.require(MeetingPermissions.READ_ALL);
        List<MeetingRow> rows = rows(filter, order, ascending, 0, EXPORT_LIMIT);
        audit.record("meetings.export", rows.size() + " meetings");
        return rows;
    }

    /** Whether the user may carry the list away. */
    @Transactional(readOnly = true)
    public boolean mayExport() {
        return access.has(MeetingPermissions.READ_ALL);
    }

    private List<MeetingRow> rows(MeetingFilter filter, MeetingOrder order, boolean ascending, int offset, int limit) {
        return bind(counted(order.by(ascending), FROM + words(filter)), filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(MeetingRow.class)
                .list();
    }

    /** What is counted for each row is counted for the page alone, however deep it lies. */
    private static String counted(String order, String from) {
        return """
                select m.*,
                  coalesce((select string_agg(distinct k.serves_as, ' ') from app.meetings_topic k where k.meeting_id = m.id and k.serves_as <> m.kind), '') as serves,
                  (select count(*) from app.meetings_attendee a where a.meeting_id = m.id and a.role = 'MEMBER' and a.presence = 'PRESENT') as present,
                  (select count(*) from app.meetings_attendee a where a.meeting_id = m.id and a.role = 'MEMBER') as expected
                from (select m.id, m.kind, m.state, m.title, m.group_name, m.held_on as date, m.starts_at, m.place, m.chair_name, m.archive_no, m.past_reason <> '' as past,
                  m.held_on %2$s order by %1$s limit :limit offset :offset) m order by %1$s
                """.formatted(order, from);
    }

    private JdbcClient.StatementSpec bind(String sql, MeetingFilter filter) {
        YearMonth month = filter.month();
        return sight.bind(jdbc.sql(sql))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", month == null ? null : month.atDay(1))
                .param("to", month == null ? null : month.atEndOfMonth())
                .param("words", SearchWords.of(filter.text()));
    }

    /** Only when something is looked for: the list itself needs no index of words. */
    private static String words(MeetingFilter filter) {
        return filter.text().isBlank() ? "" : " and " + SearchWords.SQL;
    }
}
