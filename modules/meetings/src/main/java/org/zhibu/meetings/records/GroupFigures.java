package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;

/** Indicators of each group (DASH-20): members, meetings held, attendance, last meeting, unsigned minutes, open tasks. */
@Service
public class GroupFigures {
    private record Line(
            UUID group,
            int held,
            int unsigned,
            @Nullable LocalDate last,
            @Nullable UUID lastMeeting,
            int present,
            int expected,
            int openTasks) {
        static final Line NONE = new Line(new UUID(0, 0), 0, 0, null, null, 0, 0, 0);
    }

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final People people;
    private final Access access;
    private final RecordWords words;

    GroupFigures(JdbcClient jdbc, Organizations organizations, People people, Access access, RecordWords words) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.people = people;
        this.access = access;
        this.words = words;
    }

    /** One statement over all groups, besides those of the register. */
    @Transactional(readOnly = true)
    public Paper of(Term term) {
        access.require(MeetingPermissions.READ_ALL);
        List<Line> lines = jdbc.sql("""
                        select m.group_id as "group", count(*) as held, count(*) filter (where m.state <> 'ARCHIVED') as unsigned,
                          max(m.held_on) as last, (array_agg(m.id order by m.held_on desc, m.id desc))[1] as last_meeting,
                          coalesce(sum(a.present) filter (where m.state = 'ARCHIVED'), 0) as present,
                          coalesce(sum(a.expected) filter (where m.state = 'ARCHIVED'), 0) as expected, coalesce(sum(t.open), 0) as open_tasks
                        from app.meetings_meeting m
                          left join lateral (select count(*) as expected, count(*) filter (where x.presence = 'PRESENT') as present
                            from app.meetings_attendee x where x.tenant_id = m.tenant_id and x.meeting_id = m.id and x.role = 'MEMBER') a on true
                          left join lateral (select count(*) as open from app.meetings_task x
                            where x.tenant_id = m.tenant_id and x.meeting_id = m.id and x.done_on is null) t on true
                        where m.group_id is not null and m.state in ('HELD', 'TO_SIGN', 'ARCHIVED') and m.held_on between ? and ?
                        group by m.group_id""")
                .params(term.from(), term.until())
                .query(Line.class)
                .list();
        List<PersonSummary> members = people.members(java.util.Optional.empty());
        List<List<Cell>> rows =
                organizations.groups().stream().map(g -> row(g, lines, members)).toList();
        return Paper.of(
                words.organization(),
                words.text("meetings.paper.groups", words.term(term)),
                words.asOf(),
                List.of(
                        rows.isEmpty()
                                ? new Paper.Words(words.text("meetings.paper.noGroups"))
                                : new Paper.Table(
                                        "",
                                        words.columns(
                                                "group",
                                                "members",
                                                "held",
                                                "unsigned",
                                                "expected",
                                                "present",
                                                "rate",
                                                "last",
                                                "openTasks"),
                                        rows)),
                List.of());
    }

    private List<Cell> row(PartyGroup group, List<Line> lines, List<PersonSummary> members) {
        Line line = lines.stream()
                .filter(l -> l.group().equals(group.id().value()))
                .findFirst()
                .orElse(Line.NONE);
        return Cell.row(
                group.name(),
                members.stream().filter(m -> group.id().equals(m.group())).count(),
                line.held(),
                line.unsigned(),
                line.expected(),
                line.present(),
                words.rate(new Rate(line.present(), line.expected())),
                line.last() == null || line.lastMeeting() == null
                        ? words.text("meetings.sheet.none")
                        : RecordWords.meeting(line.last(), line.lastMeeting()),
                line.openTasks());
    }
}
