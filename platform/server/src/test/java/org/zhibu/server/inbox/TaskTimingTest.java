package org.zhibu.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testkit.Rule;

/** When a task is brought to mind, and who is told of it when. */
class TaskTimingTest {
    @Test
    @Rule("TIM-09")
    void probationIsBroughtToMindThirtyDaysBeforeItsEnd() {
        LocalDate end = LocalDate.of(2026, 2, 28).plusMonths(12);
        assertThat(new TaskTiming(end, List.of(30), 7, 1, false).remindOn()).containsExactly(LocalDate.of(2027, 1, 29));
    }

    @ParameterizedTest
    @Rule("TIM-10")
    @CsvSource({"2026-03-30,1", "2026-04-01,1", "2026-05-30,1", "2026-05-31,2", "2026-08-01,2"})
    void aStageIsToldOnItsDayAndNoneIsTakenBack(LocalDate day, int told) {
        TaskTiming timing = new TaskTiming(LocalDate.of(2026, 4, 1), List.of(0), 60, 2, true);
        assertThat(timing.toldOn(day)).isEqualTo(told);
        assertThat(timing.committeeOn()).contains(LocalDate.of(2026, 7, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-29",
        "2026-03-29,2026-04-02",
        "2026-04-02,2026-04-08",
        "2026-04-08,2026-04-15",
        "2026-04-15,"
    })
    void theJobLooksOnlyOnDaysOnWhichSomethingHappens(LocalDate day, LocalDate next) {
        TaskTiming timing = new TaskTiming(LocalDate.of(2026, 4, 1), List.of(3), 7, 2, true);
        assertThat(timing.next(day).orElse(null)).isEqualTo(next);
    }
}
