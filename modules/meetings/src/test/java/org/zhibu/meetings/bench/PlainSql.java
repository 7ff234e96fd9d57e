package org.zhibu.meetings.bench;

import java.util.List;

/** The statements of what is measured, with their values in place, for plain JDBC beside the row-level rule. */
final class PlainSql {
    private static final String OWN = " m.tenant_id = app.tenant() ";
    private static final String LIST = """
            select p.*,
              (select count(*) from app.meetings_attendee a where a.tenant_id = app.tenant() and a.meeting_id = p.id and a.role = 'MEMBER' and a.presence = 'PRESENT') as present,
              (select count(*) from app.meetings_attendee a where a.tenant_id = app.tenant() and a.meeting_id = p.id and a.role = 'MEMBER') as expected
            from (select m.id, m.kind, m.state, m.title, m.group_name, m.held_on, m.starts_at, m.place, m.chair_name, m.archive_no
              from app.meetings_meeting m where m.tenant_id = app.tenant() %s) p""";
    private static final String HEAD =
            "select m.id, m.kind, m.state, m.title, m.group_name, m.held_on, m.chair_name from app.meetings_meeting m where"
                    + OWN;
    private static final String LATEST = " order by m.held_on desc, m.id desc limit 50 offset 0";

    private PlainSql() {}

    static List<String> list(int offset) {
        return List.of(
                LIST.formatted("order by m.held_on desc, m.starts_at desc, m.id desc limit 50 offset " + offset),
                "select count(*) from app.meetings_meeting m where" + OWN);
    }

    static List<String> sorted(String kind) {
        String filter = " and (m.kind = '" + kind
                + "' or exists (select from app.meetings_topic k where k.tenant_id = m.tenant_id"
                + " and k.meeting_id = m.id and k.serves_as = '" + kind + "')) ";
        return List.of(
                LIST.formatted(filter
                        + "order by m.title collate \"zh-x-icu\" asc, m.held_on desc, m.id desc limit 50 offset 500"),
                "select count(*) from app.meetings_meeting m where" + OWN + filter);
    }

    static List<String> search(String word) {
        String found = " and m.id in (select f.meeting_id from app.meetings_found(array['" + word + "']) f) ";
        return List.of(
                "select count(*) from app.meetings_meeting m where" + OWN + found,
                HEAD + found + LATEST,
                "select s.meeting_id, s.content from app.meetings_speech s where s.tenant_id = app.tenant() and s.content ilike '%"
                        + word + "%' and s.meeting_id = any (array(select m.id from app.meetings_meeting m where" + OWN
                        + found + LATEST + "))");
    }

    static List<String> speaker(String name) {
        String found =
                " and m.id in (select s.meeting_id from app.meetings_speech s where s.tenant_id = app.tenant() and s.speaker ilike '%"
                        + name + "%') ";
        return List.of(
                "select count(*) from app.meetings_meeting m where" + OWN + found,
                HEAD + found + LATEST,
                "select s.meeting_id, s.content from app.meetings_speech s where s.tenant_id = app.tenant() and s.speaker ilike '%"
                        + name + "%' and s.meeting_id = any (array(select m.id from app.meetings_meeting m where" + OWN
                        + found + LATEST + "))");
    }

    static List<String> year(int year) {
        String days = " and m.held_on between date '" + (year - 1) + "-01-01' and date '" + year + "-12-31' ";
        return List.of(
                "select extract(year from held_on)::int, kind, count(*), count(*) filter (where state = 'ARCHIVED'),"
                        + " count(*) filter (where resolution <> '') from app.meetings_meeting m where" + OWN + days
                        + "group by 1, 2",
                "select extract(year from m.held_on)::int, m.kind, count(*) filter (where a.presence = 'PRESENT'), count(*)"
                        + " from app.meetings_meeting m join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id"
                        + " and a.role = 'MEMBER' where" + OWN + days + "group by 1, 2",
                "select extract(year from m.held_on)::int, count(*), count(t.done_on) from app.meetings_meeting m join app.meetings_task t"
                        + " on t.tenant_id = m.tenant_id and t.meeting_id = m.id where" + OWN + days + "group by 1",
                "select m.id from app.meetings_meeting m join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id"
                        + " and a.role = 'MEMBER' where" + OWN + days
                        + "group by m.id having count(*) filter (where a.presence = 'UNKNOWN') > 0");
    }

    static List<String> matrix(int year) {
        String days = " and m.state = 'ARCHIVED' and m.held_on between date '" + year + "-01-01' and date '" + year
                + "-12-31' ";
        return List.of(
                "select m.id, m.kind, m.title, m.held_on from app.meetings_meeting m where" + OWN + days
                        + "order by m.held_on, m.id",
                "select a.meeting_id, a.person_id, a.name, a.role, a.presence, a.reason from app.meetings_meeting m"
                        + " join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id where"
                        + OWN + days
                        + "order by m.held_on, m.starts_at, m.id");
    }
}
