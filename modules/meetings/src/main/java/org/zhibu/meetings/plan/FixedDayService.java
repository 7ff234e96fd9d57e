package org.zhibu.meetings.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.zhibu.meetings.minutes.MeetingKind;

/** The usual days and hours of meetings (MEET-23). A change counts for plans that are made later. */
@Service
public class FixedDayService {
    private record Row(
            UUID id,
            int version,
            MeetingKind kind,
            @Nullable UUID group,
            @Nullable Integer weekday,
            @Nullable Integer dayOfMonth,
            @Nullable Integer monthOfPeriod,
            LocalTime startsAt,
            String place) {}

    private final JdbcClient jdbc;
    private final PlanRights rights;
    private final Access access;
    private final Audit audit;

    FixedDayService(JdbcClient jdbc, PlanRights rights, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.access = access;
        this.audit = audit;
    }

    /** All of them, by kind. */
    @Transactional(readOnly = true)
    public List<FixedDay> all() {
        access.require(MeetingPermissions.READ);
        return jdbc
                .sql(
                        "select id, version, kind, group_id as \"group\", weekday, day_of_month, month_of_period, starts_at, place"
                                + " from app.meetings_fixed_day order by kind, id")
                .query(Row.class)
                .list()
                .stream()
                .map(r -> new FixedDay(
                        r.id(),
                        r.version(),
                        r.kind(),
                        r.group(),
                        r.weekday() == null ? null : DayOfWeek.of(r.weekday()),
                        r.dayOfMonth(),
                        r.monthOfPeriod(),
                        r.startsAt(),
                        r.place()))
                .toList();
    }

    /** Sets the day of a kind, or of a group's meetings; there is one for each. */
    @Transactional
    public void set(FixedDay day) {
        access.require(MeetingPermissions.READ);
        require(day);
        Object weekday = day.weekday() == null ? null : day.weekday().getValue();
        if (day.id() == null) {
            int added = jdbc.sql(
                            "insert into app.meetings_fixed_day (kind, group_id, weekday, day_of_month, month_of_period, starts_at, place)"
                                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(Arrays.asList(
                            day.kind().name(),
                            day.group(),
                            weekday,
                            day.dayOfMonth(),
                            day.monthOfPeriod(),
                            day.startsAt(),
                            day.place()))
                    .update();
            if (added == 0) {
                throw new RefusedException(Finding.block("MEET-23", "meetings.fixedDay.refused.twice")
                        .at("kind"));
            }
        } else {
            int changed = jdbc.sql(
                            "update app.meetings_fixed_day set version = version + 1, weekday = ?, day_of_month = ?, month_of_period = ?,"
                                    + " starts_at = ?, place = ? where id = ? and version = ?")
                    .params(Arrays.asList(
                            weekday,
                            day.dayOfMonth(),
                            day.monthOfPeriod(),
                            day.startsAt(),
                            day.place(),
                            day.id(),
                            day.version()))
                    .update();
            if (changed == 0) {
                throw new RefusedException(Finding.block("", "input.stale"));
            }
        }
        audit.record("meetings.fixedDay", day.kind().name());
    }

    /** Takes it away. */
    @Transactional
    public void remove(FixedDay day) {
        access.require(MeetingPermissions.READ);
        require(day);
        jdbc.sql("delete from app.meetings_fixed_day where id = ?")
                .param(Objects.requireNonNull(day.id()))
                .update();
        audit.record("meetings.fixedDay", day.kind().name());
    }

    /** The day of all groups is set by whoever may convene the meetings of the branch. */
    private boolean allowed(FixedDay day) {
        return (day.kind().ofGroup() && day.group() == null)
                ? access.has(MeetingPermissions.WRITE)
                : rights.mine().allows(day.kind(), day.group());
    }

    private void require(FixedDay day) {
        if (!allowed(day)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }
}
