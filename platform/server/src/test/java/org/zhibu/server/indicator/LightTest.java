package org.zhibu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.api.indicator.LightState;
import org.zhibu.testkit.Rule;

class LightTest {
    @Rule("MEET-23")
    @ParameterizedTest
    @CsvSource({
        "0, 1, 2028-02-24, 2028-02-29, 2028-02-23, ON_TRACK",
        "0, 1, 2028-02-24, 2028-02-29, 2028-02-24, DUE_SOON",
        "0, 1, 2028-02-24, 2028-02-29, 2028-02-29, DUE_SOON",
        "0, 1, 2028-02-24, 2028-02-29, 2028-03-01, OVERDUE",
        "0, 1, 2026-02-23, 2026-02-28, 2026-03-01, OVERDUE",
        "1, 2, 2026-01-26, 2026-01-31, 2026-01-31, DUE_SOON",
        "2, 2, 2026-01-26, 2026-01-31, 2026-02-01, SATISFIED",
        "3, 2, 2026-01-26, 2026-01-31, 2026-01-01, SATISFIED",
        "0, 0, 2026-01-26, 2026-01-31, 2026-02-01, NOT_APPLICABLE",
        "5, 0, 2026-01-26, 2026-01-31, 2026-02-01, NOT_APPLICABLE",
    })
    void followsCountsAndDays(int held, int due, LocalDate amber, LocalDate until, LocalDate day, LightState expected) {
        assertThat(Light.state(held, due, amber, until, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(LightState.class)
    void findsTheStateOfItsWeight(LightState state) {
        assertThat(Light.ofWeight(Light.weight(state))).isEqualTo(state);
    }

    @Rule("DASH-04")
    @ParameterizedTest
    @CsvSource({
        "53, 1231, 4.3",
        "230, 1231, 18.7",
        "1, 8, 12.5",
        "1, 3, 33.3",
        "1, 2000, 0.1",
        "0, 5, 0.0",
        "5, 5, 100.0"
    })
    void givesSharesToOneDecimalHalfUp(long part, long whole, String expected) {
        assertThat(new Percentage(part, whole).value().orElseThrow()).hasToString(expected);
    }

    @org.junit.jupiter.api.Test
    void hasNoShareOfNothing() {
        assertThat(new Percentage(0, 0).value()).isEmpty();
    }
}
