package org.zhibu.meetings.convening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;

/** Members who are not held to hard attendance, and the visits paid to them instead (MEET-40). */
@Service
public class Exemptions {
    private static final String SELECT =
            "select e.id, e.person_id, e.person_name, e.cause, e.from_date as \"from\", e.to_date as \"to\", e.note, e.entered_by,"
                    + " (select count(*) from app.meetings_visit v where v.person_id = e.person_id and v.visited_on > :year and v.visited_on <= :today) as visits,"
                    + " (select max(v.visited_on) from app.meetings_visit v where v.person_id = e.person_id) as last_visit"
                    + " from app.meetings_exemption e ";

    private final JdbcClient jdbc;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, People people, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the user keeps these lists. */
    @Transactional(readOnly = true)
    public boolean mayWrite() {
        access.require(MeetingPermissions.READ_ALL);
        return access.has(MeetingPermissions.WRITE);
    }

    /** @param past whether those that ended are listed too */
    @Transactional(readOnly = true)
    public List<Exemption> list(boolean past) {
        access.require(MeetingPermissions.READ_ALL);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SELECT
                        + "where :past or e.to_date is null or e.to_date > :today order by e.to_date is not null,"
                        + " e.person_name collate \"zh-x-icu\", e.from_date desc")
                .param("past", past)
                .param("today", today)
                .param("year", today.minusYears(1))
                .query(Exemption.class)
                .list();
    }

    /** Enters a member from a day on. */
    @Transactional
    public void enter(UUID person, ExemptionCause cause, LocalDate from, String note) {
        access.require(MeetingPermissions.WRITE);
        PersonSummary member = member(person);
        int open = jdbc.sql(
                        "select count(*) from app.meetings_exemption where person_id = ? and (to_date is null or to_date > ?)")
                .params(person, from)
                .query(Integer.class)
                .single();
        if (open > 0) {
            throw new RefusedException(Finding.block("MEET-40", "meetings.refused.exemptAlready", member.name())
                    .at("person"));
        }
        jdbc.sql("insert into app.meetings_exemption (person_id, person_name, cause, from_date, note, entered_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        member.name(),
                        cause.name(),
                        from,
                        note.strip(),
                        access.user().name())
                .update();
        audit.record("meetings.exempt", member.name());
    }

    /** From that day on the member is expected again. */
    @Transactional
    public void end(UUID id, LocalDate to) {
        access.require(MeetingPermissions.WRITE);
        LocalDate from = jdbc.sql(
                        "select from_date from app.meetings_exemption where id = ? and to_date is null for update")
                .param(id)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("", "meetings.refused.unknown")));
        if (!to.isAfter(from)) {
            throw new RefusedException(
                    Finding.block("MEET-40", "meetings.refused.endsBeforeStart").at("to"));
        }
        jdbc.sql("update app.meetings_exemption set to_date = ? where id = ?")
                .params(to, id)
                .update();
        audit.record("meetings.exemptEnded", to.toString());
    }

    /** Visits, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> visits(int offset, int limit) {
        access.require(MeetingPermissions.READ_ALL);
        return jdbc.sql("select id, person_id, person_name, visited_on as \"on\", visitors, content, entered_by"
                        + " from app.meetings_visit order by visited_on desc, id desc limit ? offset ?")
                .params(limit, offset)
                .query(Visit.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int visitCount() {
        access.require(MeetingPermissions.READ_ALL);
        return jdbc.sql("select count(*) from app.meetings_visit")
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void visited(UUID person, LocalDate on, String visitors, String content) {
        access.require(MeetingPermissions.WRITE);
        PersonSummary member = member(person);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("MEET-40", "meetings.refused.future").at("on"));
        }
        jdbc.sql("insert into app.meetings_visit (person_id, person_name, visited_on, visitors, content, entered_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        member.name(),
                        on,
                        visitors.strip(),
                        content.strip(),
                        access.user().name())
                .update();
        audit.record("meetings.visit", member.name());
    }

    private PersonSummary member(UUID person) {
        PersonSummary found = people.byIds(List.of(new PersonId(person))).get(new PersonId(person));
        if (found == null || !found.status().isMember()) {
            throw new RefusedException(
                    Finding.block("MEET-40", "meetings.refused.notMember").at("person"));
        }
        return found;
    }
}
