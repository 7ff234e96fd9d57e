package org.zhibu.meetings.lecture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.records.Term;

/** Lectures that were missed, and how they were made up (MEET-87). */
@Service
public class MakeUps {
    /** A lecture, as it is picked. */
    public record Lecture(UUID id, String title, LocalDate date) {}

    private record Missed(LocalDate date, String name) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    MakeUps(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who missed every session of a lecture that was first given in the time, by day and name. Who came to any session missed nothing.
     * One statement.
     */
    @Transactional(readOnly = true)
    public List<MissedLecture> missed(Term term) {
        access.require(MeetingPermissions.READ_ALL);
        return jdbc.sql("""
                        with session as (
                          select m.id, coalesce(r.repeats_id, m.id) as root, m.held_on from app.meetings_meeting m
                            left join app.meetings_repeat r on r.tenant_id = m.tenant_id and r.meeting_id = m.id
                          where m.kind = 'LECTURE' and m.state = 'ARCHIVED')
                        select distinct on (f.held_on, a.name, f.id, a.person_id) f.id as meeting, f.title, f.held_on as date,
                          a.person_id as person, a.name, again.id as again, coalesce(k.made_on, again.held_on) as made_up_on, k.form,
                          coalesce(k.note, '') as note
                        from app.meetings_meeting f join session s on s.root = f.id
                          join app.meetings_attendee a on a.meeting_id = s.id and a.role = 'MEMBER' and a.presence = 'ABSENT' and a.person_id is not null
                          left join app.meetings_makeup k on k.meeting_id = f.id and k.person_id = a.person_id
                          left join lateral (select o.id, o.held_on from session o join app.meetings_attendee b on b.meeting_id = o.id
                            where o.root = f.id and b.person_id = a.person_id and b.presence = 'PRESENT' order by o.held_on limit 1) again on true
                        where f.held_on between ? and ? and (again.id is null or again.held_on > s.held_on)
                        order by f.held_on desc, a.name, f.id, a.person_id, s.held_on""")
                .params(term.from(), term.until())
                .query(MissedLecture.class)
                .list();
    }

    /** Writes down how somebody made a lecture up; a second time puts the first right. */
    @Transactional
    public void madeUp(UUID lecture, UUID person, LocalDate on, MakeUpForm form, String note) {
        access.require(MeetingPermissions.WRITE);
        Missed missed = jdbc.sql("select m.held_on as date, a.name from app.meetings_meeting m"
                        + " join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id in ("
                        + "   select m.id union all select r.meeting_id from app.meetings_repeat r where r.repeats_id = m.id)"
                        + " where m.id = ? and m.kind = 'LECTURE' and m.state = 'ARCHIVED' and a.person_id = ? and a.presence = 'ABSENT'"
                        + " limit 1")
                .params(lecture, person)
                .query(Missed.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("MEET-87", "meetings.makeUp.notMissed")));
        if (on.isBefore(missed.date()) || on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(Finding.block(
                            "MEET-87", "meetings.makeUp.day", missed.date().toString())
                    .at("on"));
        }
        jdbc.sql(
                        "insert into app.meetings_makeup (meeting_id, person_id, made_on, form, note, entered_by) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (tenant_id, meeting_id, person_id) do update set made_on = excluded.made_on, form = excluded.form,"
                                + " note = excluded.note, entered_by = excluded.entered_by")
                .params(lecture, person, on, form.name(), note, access.user().name())
                .update();
        audit.record("meetings.makeUp", missed.name());
    }

    /** Takes a make-up back that was entered by mistake. */
    @Transactional
    public void remove(UUID lecture, UUID person) {
        access.require(MeetingPermissions.WRITE);
        jdbc.sql("delete from app.meetings_makeup where meeting_id = ? and person_id = ?")
                .params(lecture, person)
                .update();
    }

    /** The lecture that a session repeats. */
    @Transactional(readOnly = true)
    public Optional<Lecture> repeated(UUID session) {
        access.require(MeetingPermissions.READ);
        return jdbc.sql(
                        "select m.id, m.title, m.held_on as date from app.meetings_repeat r"
                                + " join app.meetings_meeting m on m.tenant_id = r.tenant_id and m.id = r.repeats_id where r.meeting_id = ?")
                .param(session)
                .query(Lecture.class)
                .optional();
    }

    /** Earlier lectures that a session may repeat: first sessions of the year before it. */
    @Transactional(readOnly = true)
    public List<Lecture> repeatable(UUID session) {
        access.require(MeetingPermissions.READ);
        return jdbc.sql("select m.id, m.title, m.held_on as date from app.meetings_meeting m, app.meetings_meeting s"
                        + " where s.id = ? and m.kind = 'LECTURE' and s.kind = 'LECTURE' and m.id <> s.id and m.state <> 'CANCELLED'"
                        + " and m.held_on <= s.held_on and m.held_on >= s.held_on - 366"
                        + " and not exists (select from app.meetings_repeat r where r.meeting_id = m.id)"
                        + " and not exists (select from app.meetings_repeat r where r.repeats_id = s.id)"
                        + " order by m.held_on desc, m.id limit 50")
                .param(session)
                .query(Lecture.class)
                .list();
    }

    /** Says which earlier lecture a session repeats, or that it repeats none. */
    @Transactional
    public void repeats(UUID session, @Nullable UUID earlier) {
        access.require(MeetingPermissions.WRITE);
        jdbc.sql("delete from app.meetings_repeat where meeting_id = ?")
                .param(session)
                .update();
        if (earlier == null) {
            return;
        }
        if (repeatable(session).stream().noneMatch(l -> l.id().equals(earlier))) {
            throw new RefusedException(
                    Finding.block("MEET-87", "meetings.makeUp.notRepeatable").at("earlier"));
        }
        jdbc.sql("insert into app.meetings_repeat (meeting_id, repeats_id) values (?, ?)")
                .params(session, earlier)
                .update();
    }
}
