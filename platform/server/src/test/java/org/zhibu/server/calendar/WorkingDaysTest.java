package org.zhibu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** The days of 2025 and 2026 that are shipped, and what is counted with them. */
class WorkingDaysTest extends PortalTest {
    @Autowired
    WorkingDays days;

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,false,New Year",
        "2025-01-02,true,",
        "2025-01-26,true,Sunday made up",
        "2025-01-27,true,",
        "2025-01-28,false,eve of the Spring Festival",
        "2025-02-04,false,",
        "2025-02-05,true,",
        "2025-02-08,true,Saturday made up",
        "2025-02-09,false,Sunday",
        "2025-05-05,false,Monday of Labour Day",
        "2025-10-08,false,National Day and Mid-Autumn together",
        "2025-10-11,true,Saturday made up",
        "2026-01-02,false,Friday given for a Sunday",
        "2026-01-04,true,that Sunday",
        "2026-02-14,true,Saturday made up",
        "2026-02-23,false,ninth day of the Spring Festival",
        "2026-02-24,true,",
        "2026-02-28,true,Saturday made up",
        "2026-05-09,true,Saturday made up",
        "2026-06-19,false,Dragon Boat Festival",
        "2026-09-20,true,Sunday made up",
        "2026-09-25,false,Mid-Autumn",
        "2026-10-07,false,",
        "2026-10-08,true,",
        "2026-10-10,true,Saturday made up",
        "2027-01-01,true,not known: a Friday like any other",
        "2027-01-02,false,not known: a Saturday"
    })
    void knowsHolidaysAndTheDaysWorkedForThem(LocalDate day, boolean works, String why) {
        assertThat(days.isWorkingDay(day)).as(why).isEqualTo(works);
    }

    @Rule("TIM-06")
    @ParameterizedTest
    @CsvSource({
        "2026-03-02,5,2026-03-09",
        "2026-03-06,5,2026-03-13",
        "2026-03-07,5,2026-03-13",
        "2026-02-12,5,2026-02-26",
        "2026-09-30,5,2026-10-13",
        "2025-09-26,5,2025-10-10",
        "2025-01-24,3,2025-02-05",
        "2026-12-30,2,2027-01-01",
        "2026-03-02,0,2026-03-02",
        "2026-02-24,-2,2026-02-13"
    })
    void addsWorkingDaysAcrossHolidays(LocalDate from, int number, LocalDate expected) {
        assertThat(days.plus(from, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,2026-03-08,5",
        "2026-02-13,2026-02-28,7",
        "2026-09-14,2026-10-11,16",
        "2025-01-01,2025-12-31,248",
        "2026-01-01,2026-12-31,248",
        "2026-03-07,2026-03-08,0",
        "2026-03-09,2026-03-08,0",
        "2026-03-09,2026-03-09,1"
    })
    void countsWorkingDaysOfASpan(LocalDate from, LocalDate to, int expected) {
        assertThat(days.count(from, to)).isEqualTo(expected);
        assertThat(from.datesUntil(to.isBefore(from) ? from : to.plusDays(1))
                        .filter(days::isWorkingDay)
                        .count())
                .as("day by day")
                .isEqualTo(expected);
    }

    @Test
    void saysWhenAYearIsNotKnown() {
        assertThat(days.caveat(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(days.caveat(LocalDate.of(2026, 12, 30), LocalDate.of(2028, 1, 2)))
                .hasValueSatisfying(f -> assertThat(f.arguments()).containsExactly("2027, 2028"));
    }
}
