package org.zhibu.server.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages look again after a signal. */
class SignalTest {
    @ParameterizedTest
    @CsvSource({
        "m/1, m/1, true",
        "m/1, m, true",
        "m, m/1, true",
        "m/1, m/2, false",
        "m/1, m/12, false",
        "m, mm, false",
        "m, '', false"
    })
    void aPageFollowsWhatLiesWithinItsTopicAndWhatThatLiesWithin(String changed, String followed, boolean looks) {
        assertThat(new Signal("live:" + changed, "7", true).isLiveAbout(followed))
                .isEqualTo(looks);
    }

    @Test
    void afterALostConnectionEachPageLooks() {
        Signal all = new Signal(Signal.EVERYTHING, "", false);
        assertThat(all.isLiveAbout("m/1")).isTrue();
        assertThat(all.isLiveAbout("")).isFalse();
        assertThat(new Signal("inbox", "7", true).isLiveAbout("inbox")).isFalse();
    }
}
