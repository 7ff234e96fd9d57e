package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingKind;

/** Attendance over many meetings, from archived minutes (DASH-01). */
@Service
public class Attendance {
    private final JdbcClient jdbc;
    private final Access access;
    private final People people;
    private final Audit audit;

    Attendance(JdbcClient jdbc, Access access, People people, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    /** Members and meetings of a time, of one kind or of all. Two statements. */
    @Transactional(readOnly = true)
    public Matrix matrix(Term term, @Nullable MeetingKind kind) {
        access.require(MeetingPermissions.READ_ALL);
        List<Matrix.Meeting> meetings = select("select m.id, m.kind, m.title, m.held_on as date", "", term, kind)
                .query(Matrix.Meeting.class)
                .list();
        Map<String, Matrix.Line> lines = new LinkedHashMap<>();
        Map<String, Integer> guests = new TreeMap<>();
        select(
                        "select a.meeting_id, a.person_id, a.name, " + Mark.SQL + " as mark",
                        " join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id",
                        term,
                        kind)
                .query(row -> {
                    String name = row.getString("name");
                    UUID person = row.getObject("person_id", UUID.class);
                    Mark mark = Mark.read(row);
                    if (mark == Mark.GUEST) {
                        guests.merge(name, 1, Integer::sum);
                    } else {
                        lines.computeIfAbsent(
                                        person == null ? name : person.toString(),
                                        k -> new Matrix.Line(person, name, new HashMap<>()))
                                .marks()
                                .put(row.getObject("meeting_id", UUID.class), mark);
                    }
                });
        List<Matrix.Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(java.util.Comparator.comparing(
                Matrix.Line::name, java.text.Collator.getInstance(java.util.Locale.CHINA)));
        return new Matrix(meetings, sorted, guests);
    }

    private JdbcClient.StatementSpec select(String select, String join, Term term, @Nullable MeetingKind kind) {
        return jdbc.sql(select + " from app.meetings_meeting m" + join + " where m.state = 'ARCHIVED'"
                        + " and m.held_on between :from and :until and (:kind::text is null or m.kind = :kind)"
                        + " order by m.held_on, m.starts_at, m.id")
                .param("from", term.from())
                .param("until", term.until())
                .param("kind", kind == null ? null : kind.name());
    }

    /** One's own sheet. */
    @Transactional(readOnly = true)
    public PersonSheet own(Term term) {
        access.require(MeetingPermissions.READ);
        return sheet(access.user().person(), access.user().name(), term);
    }

    /** Somebody's sheet. Opening another's is kept in the audit. */
    @Transactional
    public PersonSheet of(PersonId person, Term term) {
        if (person.equals(access.user().person())) {
            return own(term);
        }
        access.require(MeetingPermissions.READ_ALL);
        PersonSummary who = Optional.ofNullable(people.byIds(List.of(person)).get(person))
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        audit.record(AuditEntry.of("meetings.attendanceSheet", who.name()).about("person", person.value()));
        return sheet(person, who.name(), term);
    }

    private PersonSheet sheet(PersonId person, String name, Term term) {
        return new PersonSheet(
                person,
                name,
                term,
                jdbc.sql(
                                "select m.id, m.kind, m.title, m.held_on, a.reason_text, " + Mark.SQL + " as mark, "
                                        + "coalesce((select k.made_on from app.meetings_makeup k where k.tenant_id = m.tenant_id"
                                        + "   and k.meeting_id = m.id and k.person_id = a.person_id), ("
                                        + "   select min(again.held_on) from app.meetings_repeat r join app.meetings_meeting again on again.tenant_id = r.tenant_id"
                                        + "     and again.id = r.meeting_id and again.state = 'ARCHIVED'"
                                        + "     join app.meetings_attendee b on b.tenant_id = r.tenant_id and b.meeting_id = r.meeting_id"
                                        + "     and b.person_id = a.person_id and b.presence = 'PRESENT'"
                                        + "   where r.tenant_id = m.tenant_id and r.repeats_id = m.id)) as made_up"
                                        + " from app.meetings_attendee a join app.meetings_meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id"
                                        + " where a.person_id = ? and m.state = 'ARCHIVED' and m.held_on between ? and ? order by m.held_on, m.starts_at, m.id")
                        .params(person.value(), term.from(), term.until())
                        .query((row, i) -> new PersonSheet.Line(
                                row.getObject("id", UUID.class),
                                MeetingKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getObject("held_on", LocalDate.class),
                                Mark.read(row),
                                row.getString("reason_text"),
                                row.getObject("made_up", LocalDate.class)))
                        .list());
    }
}
