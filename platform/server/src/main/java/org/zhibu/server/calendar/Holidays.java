package org.zhibu.server.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** The holidays as the operator keeps them, a year at a time. */
@Service
public class Holidays {
    public static final int MAX_SOURCE = 200;
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final KeptWorkingDays kept;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Holidays(JdbcClient jdbc, JdbcTemplate batches, KeptWorkingDays kept, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.kept = kept;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last year first. */
    @Transactional(readOnly = true)
    public List<HolidayYear> years() {
        access.require(PlatformPermissions.MANAGE_HOLIDAYS);
        return jdbc.sql(
                        "select y.year, y.source, y.loaded_by, count(*) filter (where not d.works) as holidays, count(*) filter (where d.works) as made_up"
                                + " from app.calendar_year y left join app.calendar_day d on d.year = y.year group by y.year order by y.year desc")
                .query(HolidayYear.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<HolidayDay> days(int year) {
        access.require(PlatformPermissions.MANAGE_HOLIDAYS);
        return jdbc.sql("select day, works, name from app.calendar_day where year = ? order by day")
                .param(year)
                .query(HolidayDay.class)
                .list();
    }

    /** Takes a year's days in the place of those before: all or none. @throws RefusedException with a finding for each bad line */
    @Transactional
    public int load(int year, String source, String text) {
        access.require(PlatformPermissions.MANAGE_HOLIDAYS);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RefusedException(Finding.block("", "workdays.year.range").at("year"));
        }
        HolidayFile file = HolidayFile.read(year, text);
        if (!file.findings().isEmpty()) {
            throw new RefusedException(file.findings());
        }
        jdbc.sql("delete from app.calendar_year where year = ?").param(year).update();
        jdbc.sql("insert into app.calendar_year (year, source, loaded_at, loaded_by) values (?, ?, ?, ?)")
                .params(year, source, OffsetDateTime.now(clock), access.user().name())
                .update();
        batches.batchUpdate(
                "insert into app.calendar_day (day, works, name) values (?, ?, ?)",
                file.days().stream()
                        .map(d -> new Object[] {d.day(), d.works(), d.name()})
                        .toList());
        audit.record("workdays.load", Integer.toString(year));
        kept.forget();
        return file.days().size();
    }
}
