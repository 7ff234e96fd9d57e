package org.zhibu.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** The table of timers: the inbox gives each shape its day, its reminder and its next stage. Modules bring the starts. */
class TimerShapesTest extends PortalTest {
    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest(name = "{0} from {1}")
    @Rule({
        "TIM-01", "TIM-02", "TIM-03", "TIM-04", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11",
        "TIM-12", "TIM-13", "TIM-14", "TIM-15"
    })
    @CsvSource({
        // rule, start, months, days, working days, due, remind before, on, escalate after, stages, committee, second
        // stage on, committee on
        "TIM-01,2026-01-31,1,0,0,2026-02-28,3,2026-02-25,7,1,true,,2026-03-07",
        "TIM-02,2026-02-28,0,0,0,2026-02-28,3,2026-02-25,7,1,false,,",
        "TIM-03,2026-03-31,0,0,0,2026-03-31,7,2026-03-24,7,2,false,2026-04-07,",
        "TIM-04,2026-06-30,0,0,0,2026-06-30,14,2026-06-16,14,1,true,,2026-07-14",
        "TIM-05,2024-02-29,12,0,0,2025-02-28,30,2025-01-29,7,1,false,,",
        "TIM-05,2024-02-29,24,0,0,2026-02-28,30,2026-01-29,7,1,false,,",
        "TIM-06,2026-09-28,0,7,0,2026-10-05,1,2026-10-04,7,1,false,,",
        "TIM-06,2026-09-28,0,0,5,2026-10-10,1,2026-10-09,7,1,false,,",
        "TIM-07,2026-05-31,1,0,0,2026-06-30,7,2026-06-23,7,1,true,,2026-07-07",
        "TIM-08,2026-01-15,3,0,0,2026-04-15,15,2026-03-31,15,1,true,,2026-04-30",
        "TIM-08,2026-01-15,6,0,0,2026-07-15,15,2026-06-30,15,1,true,,2026-07-30",
        "TIM-09,2026-02-28,12,0,0,2027-02-28,30,2027-01-29,7,2,false,2027-03-07,",
        "TIM-10,2027-02-28,0,30,0,2027-03-30,0,2027-03-30,60,1,true,,2027-05-29",
        "TIM-11,2026-11-30,3,0,0,2027-02-28,15,2027-02-13,7,1,true,,2027-03-07",
        "TIM-12,2026-08-31,6,0,0,2027-02-28,30,2027-01-29,7,1,false,,",
        "TIM-12,2026-08-31,12,0,0,2027-08-31,30,2027-08-01,7,1,false,,",
        "TIM-13,2026-08-31,6,0,0,2027-02-28,30,2027-01-29,7,1,true,,2027-03-07",
        "TIM-14,2026-09-15,-3,0,0,2026-06-15,7,2026-06-08,7,1,false,,",
        "TIM-15,2026-12-25,0,10,0,2027-01-04,3,2027-01-01,7,1,true,,2027-01-11"
    })
    void givesEachTimerItsDays(
            String rule,
            LocalDate start,
            int months,
            int days,
            int working,
            LocalDate due,
            int remindDays,
            LocalDate remindOn,
            int escalateDays,
            int stages,
            boolean committee,
            @Nullable LocalDate secondStage,
            @Nullable LocalDate toCommittee) {
        LocalDate found = workingDays.plus(start.plusMonths(months).plusDays(days), working);
        assertThat(found).isEqualTo(due);
        TaskTiming timing = new TaskTiming(found, List.of(remindDays), escalateDays, stages, committee);
        assertThat(timing.remindOn()).containsExactly(remindOn);
        assertThat(timing.lateOn()).isEqualTo(due.plusDays(1));
        assertThat(stages > 1 ? timing.stageOn(1) : null).isEqualTo(secondStage);
        assertThat(timing.committeeOn().orElse(null)).isEqualTo(toCommittee);
    }
}
