package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.meetings.minutes.MeetingState;

class TransitionsTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, CONSENT, DRAFT",
        "DRAFT, NOTIFY, NOTIFIED",
        "DRAFT, RECORD, HELD",
        "NOTIFIED, HOLD, HELD",
        "HELD, COMPLETE, TO_SIGN",
        "TO_SIGN, REOPEN, HELD",
        "TO_SIGN, ARCHIVE, ARCHIVED",
        "DRAFT, CANCEL, CANCELLED",
        "NOTIFIED, CANCEL, CANCELLED",
        "HELD, CANCEL, CANCELLED"
    })
    void eachStepLeadsWhereTheTableSays(MeetingState from, MeetingEvent event, MeetingState to) {
        assertThat(Transitions.find(from, event).orElseThrow().to()).isEqualTo(to);
    }

    @Test
    void thereIsNoOtherWay() {
        assertThat(Transitions.TABLE).hasSize(10);
        for (MeetingEvent event : MeetingEvent.values()) {
            assertThat(Transitions.find(MeetingState.ARCHIVED, event)).isEmpty();
            assertThat(Transitions.find(MeetingState.CANCELLED, event)).isEmpty();
        }
        assertThat(Arrays.stream(MeetingEvent.values()))
                .allMatch(e -> Transitions.TABLE.stream().anyMatch(t -> t.event() == e));
    }
}
