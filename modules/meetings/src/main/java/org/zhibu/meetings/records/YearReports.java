package org.zhibu.meetings.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** The report of a year: its figures beside those of the year before, what does not fit, and the words, which may be edited. */
@Service
public class YearReports {
    private static final int MAX_LISTED = 200;

    /**
     * All that is known of a year.
     *
     * @param edited the words as somebody edited them; empty when they are as generated
     * @param version of the words; -1 when nobody edited them
     */
    public record YearReport(
            YearFigures now, YearFigures before, List<Inconsistency> odd, Optional<String> edited, int version) {}

    private record Edited(String narrative, int version) {}

    private final JdbcClient jdbc;
    private final YearCounts counts;
    private final Policies policies;
    private final Access access;
    private final Audit audit;
    private final RecordWords words;

    YearReports(JdbcClient jdbc, YearCounts counts, Policies policies, Access access, Audit audit, RecordWords words) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public YearReport of(int year) {
        access.require(MeetingPermissions.READ_ALL);
        LocalDate today = words.today();
        List<YearFigures> figures = counts.years(year - 1, year, today);
        Optional<Edited> edited = jdbc.sql("select narrative, version from app.meetings_year_report where year = ?")
                .param(year)
                .query(Edited.class)
                .optional();
        return new YearReport(
                figures.getLast(),
                figures.getFirst(),
                odd(year, today),
                edited.map(Edited::narrative),
                edited.map(Edited::version).orElse(-1));
    }

    /**
     * Keeps the words of a year (DASH-09).
     *
     * @param version that they were read with
     */
    @Transactional
    public void write(int year, int version, String narrative) {
        access.require(MeetingPermissions.WRITE);
        int written = version < 0
                ? jdbc.sql(
                                "insert into app.meetings_year_report (year, narrative, written_by, written_on) values (?, ?, ?, ?)"
                                        + " on conflict do nothing")
                        .params(year, narrative, access.user().name(), words.today())
                        .update()
                : jdbc.sql(
                                "update app.meetings_year_report set narrative = ?, written_by = ?, written_on = ?, version = version + 1"
                                        + " where year = ? and version = ?")
                        .params(narrative, access.user().name(), words.today(), year, version)
                        .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("meetings.yearReport", String.valueOf(year));
    }

    /** Gives the edited words up for those generated from the figures. */
    @Transactional
    public void generateAgain(int year) {
        access.require(MeetingPermissions.WRITE);
        jdbc.sql("delete from app.meetings_year_report where year = ?")
                .param(year)
                .update();
        audit.record("meetings.yearReport", String.valueOf(year));
    }

    /** DASH-10: present and absent are the expected, minutes are signed in time, tasks are done in time. One statement. */
    private List<Inconsistency> odd(int year, LocalDate today) {
        LocalDate alarm = today.minusDays(policies.at(today).get(MeetingPolicies.UNSIGNED_ALARM));
        return jdbc.sql("""
                        select 'COUNTS' as what, m.id as meeting, m.title, m.held_on as date,
                          format('%s + %s ≠ %s', count(*) filter (where a.presence = 'PRESENT'), count(*) filter (where a.presence = 'ABSENT'), count(*)) as detail
                        from app.meetings_meeting m join app.meetings_attendee a on a.tenant_id = m.tenant_id and a.meeting_id = m.id and a.role = 'MEMBER'
                        where m.state in ('TO_SIGN', 'ARCHIVED') and m.held_on between :from and :until
                        group by m.tenant_id, m.id, m.title, m.held_on having count(*) filter (where a.presence = 'UNKNOWN') > 0
                        union all
                        select 'UNSIGNED', m.id, m.title, m.held_on, '' from app.meetings_meeting m
                        where m.state in ('HELD', 'TO_SIGN') and m.held_on between :from and :until and m.held_on < :alarm
                        union all
                        select 'TASK', m.id, t.task, t.deadline, t.owner_name from app.meetings_meeting m
                          join app.meetings_task t on t.tenant_id = m.tenant_id and t.meeting_id = m.id
                        where m.state in ('HELD', 'TO_SIGN', 'ARCHIVED') and m.held_on between :from and :until
                          and t.done_on is null and t.deadline < :today
                        order by 1, 4 limit :limit""")
                .param("from", Term.year(year).from())
                .param("until", Term.year(year).until())
                .param("alarm", alarm)
                .param("today", today)
                .param("limit", MAX_LISTED)
                .query(Inconsistency.class)
                .list();
    }
}
