package org.zhibu.meetings.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** What goes up to the body above, and what waits for its word. */
class ReportsTest extends MeetingsTest {
    private Reports reports;
    private Login clerk;

    @BeforeEach
    void begin() {
        reports = bean(Reports.class);
        world.moduleOn(township, "meetings");
        clerk = world.login(township, "Clerk", "COMMITTEE_SECRETARY");
    }

    @Test
    @Rule("MEET-84")
    void archivedMinutesAreHandedUpOnceWithTheirDocument() {
        actAs(secretary);
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        reports.handUp(id, "Ditch to be cleared");
        assertThat(reports.report(id))
                .get()
                .satisfies(s -> assertThat(s.state()).isEqualTo(SubmissionState.HANDED_IN));
        assertThat(read(id).report().to()).isEqualTo("Township");
        assertThat(refusal(() -> reports.handUp(id, "Again"))).isEqualTo("MEET-84 meetings.refused.handedUp");
    }

    @Test
    @Rule("MEET-84")
    void aReportOnADemocraticLifeMeetingIsDueInFiveDays() {
        actAs(clerk);
        MeetingId id = lifeMeeting();
        take(id, MeetingEvent.HOLD, "");
        assertThat(world.jdbc()
                        .sql("select due from app.inbox_task where tenant_id = ? and state = 'OPEN' and key = ?")
                        .params(township, "meeting:" + id + ":reportUp")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DAY.plusDays(5));
    }

    @Test
    @Rule("MEET-86")
    void aDemocraticLifeMeetingIsNotPutOffWithoutTheBodyAbove() {
        actAs(clerk);
        MeetingId id = lifeMeeting();
        assertThat(refusal(() -> move(id, DAY.plusDays(10)))).isEqualTo("MEET-86 meetings.rule.noPostponement");
        assertThat(refusal(() -> take(id, MeetingEvent.CANCEL, "no time")))
                .isEqualTo("MEET-86 meetings.rule.noPostponement");
        assertThat(refusal(() -> reports.askToPostpone(id, DAY, "flood")))
                .isEqualTo("MEET-86 meetings.refused.notLater");
        reports.askToPostpone(id, DAY.plusDays(10), "flood");
        assertThat(refusal(() -> move(id, DAY.plusDays(10)))).isEqualTo("MEET-86 meetings.rule.noPostponement");
        approve();
        move(id, DAY.plusDays(10));
        assertThat(read(id).head().date()).isEqualTo(DAY.plusDays(10));
    }

    /** As the county's office answers. */
    private void approve() {
        world.jdbc()
                .sql(
                        "update app.submission set state = 'DECIDED', outcome = 'APPROVED', decided_on = ? where tenant_id = ?")
                .params(DAY, township)
                .update();
    }

    private void move(MeetingId id, LocalDate to) {
        Head head = read(id).head();
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Head(
                                head.kind(),
                                head.title(),
                                null,
                                "",
                                to,
                                head.startsAt(),
                                head.endsAt(),
                                head.place(),
                                head.chair(),
                                head.chairName(),
                                head.chairPost(),
                                head.recorder(),
                                head.recorderName()));
    }

    private MeetingId lifeMeeting() {
        MeetingId id = meetings().create(head(MeetingKind.DEMOCRATIC_LIFE, clerk, clerk), List.of("Criticism"));
        take(id, MeetingEvent.NOTIFY, "at short notice, and the chair writes");
        assertThat(read(id).state()).isEqualTo(MeetingState.NOTIFIED);
        return id;
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (RefusedException refused) {
            Finding first = refused.findings().getFirst();
            return first.rule() + " " + first.messageKey();
        }
    }
}
