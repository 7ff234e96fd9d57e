package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.Emergency;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.testkit.Rule;

/** What was decided without a meeting is told to the next one. */
class EmergencyTest extends MeetingsTest {
    private void decided(String matter) {
        bean(EmergencyService.class)
                .record(new Emergency(
                        UUID.randomUUID(),
                        matter,
                        DAY.minusDays(3),
                        secretary.person(),
                        "Secretary",
                        "flood",
                        "",
                        null));
    }

    @Test
    @Rule({"MEET-58", "AUTH-27"})
    void theNextMeetingOfTheCommitteeTakesItUpOnce() {
        actAs(secretary);
        decided("开放村委会安置群众");
        create(MeetingKind.THEMED_DAY);
        assertThat(bean(EmergencyService.class).page(0, 10)).allMatch(e -> e.meeting() == null);
        MeetingId committee = create(MeetingKind.BRANCH_COMMITTEE);
        assertThat(read(committee).topics()).extracting(Topic::topic).contains("报告应急处置：开放村委会安置群众（Secretary）");
        assertThat(bean(EmergencyService.class).page(0, 10))
                .allMatch(e -> committee.value().equals(e.meeting()));
        assertThat(read(create(MeetingKind.BRANCH_COMMITTEE)).topics()).hasSize(2);
    }

    @Test
    @Rule("MEET-58")
    void aMeetingThatIsBeingPreparedTakesItUpAndACancelledOneGivesItBack() {
        actAs(secretary);
        MeetingId committee = create(MeetingKind.BRANCH_COMMITTEE);
        decided("调用防汛物资");
        assertThat(read(committee).topics()).hasSize(3);
        take(committee, MeetingEvent.CANCEL, "postponed");
        assertThat(read(create(MeetingKind.BRANCH_COMMITTEE)).topics()).hasSize(3);
    }

    @Test
    void onlyThoseWhoPrepareMeetingsLogIt() {
        actAs(member);
        assertThatThrownBy(() -> decided("不该登记")).isInstanceOf(RefusedException.class);
        actAs(secretary);
        assertThat(bean(EmergencyService.class).page(0, 10)).isEmpty();
    }
}
