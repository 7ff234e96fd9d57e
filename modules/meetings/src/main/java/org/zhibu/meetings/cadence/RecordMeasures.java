package org.zhibu.meetings.cadence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.policy.Policies;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** What committees see of a month's minutes, resolutions and tasks (DASH-21 to DASH-23), by the days of the meetings. */
@Component
class RecordMeasures {
    static final List<String> CODES = List.of(
            "held", "signed_in_time", "unsigned_overdue", "resolutions", "tasks_given", "tasks_done", "tasks_overdue");
    static final IndicatorSet.Rate SIGNED = new IndicatorSet.Rate("signed", "signed_in_time", "held");

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    RecordMeasures(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    /** Counts by one statement. */
    Map<String, Long> count(YearMonth month) {
        int alarm = policies.at(month.atEndOfMonth()).get(MeetingPolicies.UNSIGNED_ALARM);
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select count(*) as held, count(*) filter (where m.archived_on <= m.held_on + :alarm) as signed_in_time,
                          count(*) filter (where m.state <> 'ARCHIVED' and m.held_on + :alarm < :today) as unsigned_overdue,
                          coalesce(sum(greatest((m.resolution <> '')::int, (select count(*) from app.meetings_vote v
                            where v.tenant_id = m.tenant_id and v.meeting_id = m.id and v.resolution <> ''))), 0) as resolutions, coalesce(sum(t.given), 0) as tasks_given,
                          coalesce(sum(t.done), 0) as tasks_done, coalesce(sum(t.overdue), 0) as tasks_overdue
                        from app.meetings_meeting m left join lateral (
                          select count(*) as given, count(x.done_on) as done,
                            count(*) filter (where x.done_on is null and x.deadline < :today) as overdue
                          from app.meetings_task x where x.tenant_id = m.tenant_id and x.meeting_id = m.id) t on true
                        where m.state in ('HELD', 'TO_SIGN', 'ARCHIVED') and m.held_on between :from and :until""")
                .param("alarm", alarm)
                .param("today", today)
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .query(row -> {
                    for (String code : CODES) {
                        counts.put(code, row.getLong(code));
                    }
                });
        return counts;
    }
}
