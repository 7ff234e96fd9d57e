package org.zhibu.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.rule.Finding;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** Days and working days of notices, over weekends, holidays and the days worked for them. */
class NoticePeriodTest extends PortalTest {
    @Autowired
    WorkingDays calendar;

    @ParameterizedTest
    @Rule({"DEV-49", "CONF-19"})
    @CsvSource({
        // from, at least days, at least working days, earliest end
        "2026-06-08, 7, 5, 2026-06-14",
        "2026-06-10, 7, 5, 2026-06-16",
        "2026-06-06, 7, 5, 2026-06-12",
        "2026-06-08, 7, 6, 2026-06-15",
        "2026-06-08, 1, 1, 2026-06-08",
        // National Day 2025 with Mid-Autumn: 1 to 8 October off, 28 September and 11 October worked
        "2025-09-26, 7, 5, 2025-10-09",
        "2025-09-30, 7, 5, 2025-10-13",
        "2025-10-01, 7, 5, 2025-10-14",
        "2025-10-09, 7, 5, 2025-10-15",
        // Spring Festival 2026: 15 to 23 February off, 14 and 28 February worked
        "2026-02-11, 7, 5, 2026-02-24",
        "2026-02-12, 7, 5, 2026-02-25",
        "2026-02-15, 7, 5, 2026-02-28",
        "2026-02-23, 7, 5, 2026-03-01",
    })
    void theEarliestEndMeetsBothMinima(LocalDate from, int days, int workingDays, LocalDate end) {
        NoticePeriod period = new NoticePeriod(days, workingDays);
        assertThat(period.earliestEnd(from, calendar)).isEqualTo(end);
        assertThat(period.check(from, end, calendar)).isEmpty();
        assertThat(period.check(from, end.minusDays(1), calendar)).isNotEmpty();
    }

    @ParameterizedTest
    @Rule({"DEV-49", "CONF-19"})
    @CsvSource({
        "2026-06-08, 2026-06-13, notice.refused.days",
        "2026-06-08, 2026-06-14, ''",
        // seven days of which too few are worked
        "2025-10-01, 2025-10-08, notice.refused.workingDays",
        "2025-10-01, 2025-10-13, notice.refused.workingDays",
        "2025-10-01, 2025-10-14, ''",
        "2026-06-08, 2026-06-07, notice.refused.order",
    })
    void tellsWhichMinimumIsNotMet(LocalDate from, LocalDate to, String key) {
        assertThat(new NoticePeriod(7, 5).check(from, to, calendar))
                .extracting(Finding::messageKey)
                .containsExactly(key.isEmpty() ? new String[0] : new String[] {key});
    }
}
