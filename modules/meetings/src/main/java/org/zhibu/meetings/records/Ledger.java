package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;

/** The work ledger of a year (PPL-50): its meetings kind by kind, in order of their days. */
@Service
public class Ledger {
    private record Line(
            UUID id,
            MeetingKind kind,
            MeetingState state,
            String title,
            LocalDate date,
            String place,
            String chairName,
            String archiveNo,
            String topics,
            int present,
            int expected) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final RecordWords words;
    private final Audit audit;

    Ledger(JdbcClient jdbc, Access access, RecordWords words, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.words = words;
        this.audit = audit;
    }

    /** One statement, however many meetings there were. */
    @Transactional(readOnly = true)
    public Paper of(int year, @Nullable MeetingKind kind) {
        access.require(MeetingPermissions.READ_ALL);
        List<Line> lines = jdbc.sql("""
                        select m.id, m.kind, m.state, m.title, m.held_on as date, m.place, m.chair_name, m.archive_no,
                          coalesce(t.topics, '') as topics, coalesce(a.present, 0) as present, coalesce(a.expected, 0) as expected
                        from app.meetings_meeting m
                          left join (select meeting_id, string_agg(topic, '；' order by position) as topics from app.meetings_topic
                            where meeting_id in (select id from app.meetings_meeting where held_on between :from and :until)
                            group by meeting_id) t on t.meeting_id = m.id
                          left join (select meeting_id, count(*) as expected, count(*) filter (where presence = 'PRESENT') as present
                            from app.meetings_attendee where role = 'MEMBER'
                              and meeting_id in (select id from app.meetings_meeting where held_on between :from and :until)
                            group by meeting_id) a on a.meeting_id = m.id
                        where m.held_on between :from and :until and m.state in ('HELD', 'TO_SIGN', 'ARCHIVED')
                          and (:kind::text is null or m.kind = :kind)
                        order by m.held_on, m.starts_at, m.id""")
                .param("from", Term.year(year).from())
                .param("until", Term.year(year).until())
                .param("kind", kind == null ? null : kind.name())
                .query(Line.class)
                .list();
        List<Paper.Block> tables = new ArrayList<>();
        for (MeetingKind one : MeetingKind.values()) {
            List<Line> ofKind = lines.stream().filter(l -> l.kind() == one).toList();
            if (!ofKind.isEmpty()) {
                tables.add(table(one, ofKind));
            }
        }
        if (tables.isEmpty()) {
            tables.add(new Paper.Words(words.text("meetings.paper.noMeetings")));
        }
        return Paper.of(
                        words.organization(),
                        words.text("meetings.paper.ledger", String.valueOf(year)),
                        words.asOf(),
                        tables,
                        List.of())
                .across();
    }

    /** As a file, which is kept in the audit. */
    @Transactional
    public Paper carriedAway(int year, @Nullable MeetingKind kind) {
        audit.record("meetings.ledger", String.valueOf(year));
        return of(year, kind);
    }

    private Paper.Table table(MeetingKind kind, List<Line> lines) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(Cell.row(
                    rows.size() + 1,
                    line.date(),
                    RecordWords.meeting(line.title(), line.id()),
                    line.place(),
                    line.chairName(),
                    line.expected(),
                    line.present(),
                    words.rate(new Rate(line.present(), line.expected())),
                    line.topics(),
                    words.text(line.state().messageKey()),
                    line.archiveNo()));
        }
        return new Paper.Table(
                words.text("meetings.paper.kindTimes", words.text(kind.messageKey()), lines.size()),
                words.columns(
                        "number",
                        "date",
                        "title",
                        "place",
                        "chair",
                        "expected",
                        "present",
                        "rate",
                        "topics",
                        "state",
                        "archiveNo"),
                rows);
    }
}
