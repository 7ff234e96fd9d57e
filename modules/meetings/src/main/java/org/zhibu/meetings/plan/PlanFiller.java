package org.zhibu.meetings.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.meetings.cadence.CadenceService;
import org.zhibu.meetings.minutes.MeetingKind;

/** Plans a whole year for the demonstration, in which nobody is signed in. */
@Component
public class PlanFiller {
    private static final int DAY = 5;
    private static final FixedDay THEMED_DAY =
            new FixedDay(null, 0, MeetingKind.THEMED_DAY, null, null, DAY, null, LocalTime.of(19, 30), "");

    private final PlannedMeetings planned;
    private final CadenceService cadence;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    PlanFiller(PlannedMeetings planned, CadenceService cadence, WorkingDays workingDays, JdbcClient jdbc) {
        this.planned = planned;
        this.cadence = cadence;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    /** Writes what is known, what lacks in the year, and the usual themed day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(int year, List<Planned> known) {
        jdbc.sql(
                        "insert into app.meetings_fixed_day (kind, day_of_month, starts_at) values (?, ?, ?) on conflict do nothing")
                .params(THEMED_DAY.kind().name(), DAY, THEMED_DAY.startsAt())
                .update();
        List<Planned> all = new ArrayList<>(known);
        all.addAll(new PlanMaker(cadence.counting(), List.of(THEMED_DAY), workingDays::isWorkingDay)
                .lacking(
                        year,
                        known.stream()
                                .map(p -> new PlanMaker.Taken(p.kind(), p.group(), p.date()))
                                .toList(),
                        LocalDate.of(year, 1, 1)));
        planned.add(all);
    }
}
