package org.zhibu.meetings.convening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.AttendeeRole;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** From the notice to the opening: who is told, who asks leave, who need not come. */
class LeavesTest extends MeetingsTest {
    private MeetingId id;

    @BeforeEach
    void notice() {
        actAs(secretary);
        id = notified(MeetingKind.GENERAL_MEETING);
    }

    @Test
    @Rule("MEET-32")
    void everyoneWhoIsCalledFindsTheNoticeAmongTheTasksUntilItIsConfirmed() {
        assertThat(tasks("called:")).isEqualTo(4);
        actAs(member);
        leaves().received(id);
        leaves().received(id);
        assertThat(tasks("called:")).isEqualTo(3);
        actAs(secretary);
        assertThat(leaves().seenBy(read(id))).containsExactly(member.person());
        take(id, MeetingEvent.HOLD, "");
        assertThat(tasks("called:")).isZero();
    }

    @Test
    @Rule("MEET-37")
    void leaveThatWasGrantedStandsInTheAttendanceWhenTheMeetingOpens() {
        actAs(member);
        leaves().ask(id, AbsenceReason.SICK, "in hospital");
        actAs(secretary);
        assertThat(leaves().of(read(id))).extracting(Leave::state).containsExactly(LeaveState.ASKED);
        assertThat(tasks("leave")).isOne();
        leaves().answer(id, member.person(), true, "");
        assertThat(tasks("leave")).isZero();
        take(id, MeetingEvent.HOLD, "");
        Attendee absent = attendee(member);
        assertThat(absent.absent()).isTrue();
        assertThat(absent.reason()).isEqualTo(AbsenceReason.SICK);
        assertThat(absent.reasonText()).isEqualTo("in hospital");
    }

    @Test
    @Rule("MEET-38")
    void refusedLeaveSaysWhyAndMayBeAskedAnew() {
        actAs(member);
        leaves().ask(id, AbsenceReason.PERSONAL, "");
        actAs(secretary);
        assertThat(refusal(() -> leaves().answer(id, member.person(), false, " ")))
                .isEqualTo(" input.required");
        leaves().answer(id, member.person(), false, "Elections need all");
        actAs(member);
        assertThat(leaves().mine(id)).get().extracting(Leave::answer).isEqualTo("Elections need all");
        leaves().ask(id, AbsenceReason.DUTY, "flood watch");
        actAs(secretary);
        leaves().answer(id, member.person(), true, "");
        actAs(member);
        assertThat(refusal(() -> leaves().ask(id, AbsenceReason.SICK, "")))
                .isEqualTo("MEET-37 meetings.refused.leaveGranted");
    }

    @Test
    @Rule("MEET-37")
    void groupStudyAllowsNoLeaveButForDuty() {
        MeetingId study = notified(MeetingKind.GROUP_STUDY);
        actAs(member);
        assertThat(refusal(() -> leaves().ask(study, AbsenceReason.PERSONAL, "")))
                .isEqualTo("MEET-37 meetings.rule.noLeaveHere");
        leaves().ask(study, AbsenceReason.DUTY, "county meeting");
        actAs(secretary);
        take(study, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        attendance.theOthersCame(study, read(study).version());
        attendance.stayedAway(
                study, read(study).version(), attendee(study, member).id(), AbsenceReason.PERSONAL, "");
        assertThat(findings(study)).contains("MEET-37 meetings.rule.leaveNotAllowed");
    }

    @Test
    @Rule("MEET-39")
    void absenceWithoutLeaveIsCountedOverAYearAndAsksWhatWasDone() {
        absentWithoutLeave(id, "criticised in private");
        clock.setDate(DAY.plusMonths(2));
        MeetingId next = notified(MeetingKind.GENERAL_MEETING, DAY.plusMonths(2));
        take(next, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        attendance.theOthersCame(next, read(next).version());
        attendance.stayedAway(next, read(next).version(), attendee(next, member).id(), AbsenceReason.NO_LEAVE, "");
        minutes().write(next, read(next).version(), speech("Recorder", "Words"));
        Finding finding = complete(next).stream()
                .filter(f -> f.rule().equals("MEET-39"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.messageKey()).isEqualTo("meetings.rule.withoutLeave");
        assertThat(finding.arguments()).containsExactly("Member", 2);
        take(next, MeetingEvent.COMPLETE, "criticised again");
        clock.setDate(DAY.plusMonths(3));
        MeetingId third = notified(MeetingKind.GENERAL_MEETING, DAY.plusMonths(3));
        take(third, MeetingEvent.HOLD, "");
        attendance.theOthersCame(third, read(third).version());
        attendance.stayedAway(
                third, read(third).version(), attendee(third, member).id(), AbsenceReason.NO_LEAVE, "");
        assertThat(findings(third)).contains("MEET-39 meetings.rule.withoutLeaveOften");
    }

    @Test
    @Rule("MEET-40")
    void theExemptAreCalledButNotExpected() {
        bean(Exemptions.class).enter(member.person(), ExemptionCause.OLD, DAY, "");
        MeetingId next = notified(MeetingKind.GENERAL_MEETING);
        assertThat(attendee(next, member).role()).isEqualTo(AttendeeRole.EXEMPT);
        assertThat(read(next).headcount().expected()).isEqualTo(3);
        bean(Exemptions.class).visited(member.person(), DAY, "Secretary", "Read the resolution together");
        Exemption exempt = bean(Exemptions.class).list(false).getFirst();
        assertThat(exempt.visits()).isOne();
        assertThatThrownBy(() -> bean(Exemptions.class).enter(member.person(), ExemptionCause.ILL, DAY, ""))
                .isInstanceOf(RefusedException.class);
        bean(Exemptions.class).end(exempt.id(), DAY.plusDays(1));
        MeetingId later = notified(MeetingKind.GENERAL_MEETING, DAY.plusDays(1));
        assertThat(attendee(later, member).role()).isEqualTo(AttendeeRole.MEMBER);
    }

    @Test
    void nobodyAnswersOrReadsLeaveButWhoConvenes() {
        actAs(member);
        leaves().ask(id, AbsenceReason.SICK, "");
        actAs(recorder);
        assertThat(leaves().of(read(id))).isEmpty();
        assertThat(refusal(() -> leaves().answer(id, member.person(), true, "")))
                .isEqualTo(" access.refused");
        Login neighbour = world.login(world.branch(township, "Neighbour"), "Other", "BRANCH_SECRETARY");
        world.moduleOn(neighbour.organization(), "meetings");
        actAs(neighbour);
        assertThat(find(id)).isEmpty();
        assertThat(refusal(() -> leaves().ask(id, AbsenceReason.SICK, ""))).isEqualTo(" meetings.refused.unknown");
    }

    private void absentWithoutLeave(MeetingId meeting, String reason) {
        take(meeting, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        attendance.theOthersCame(meeting, read(meeting).version());
        attendance.stayedAway(
                meeting, read(meeting).version(), attendee(meeting, member).id(), AbsenceReason.NO_LEAVE, "");
        minutes().write(meeting, read(meeting).version(), speech("Recorder", "Words"));
        take(meeting, MeetingEvent.COMPLETE, reason);
    }

    private MeetingId notified(MeetingKind kind) {
        return notified(kind, DAY);
    }

    private MeetingId notified(MeetingKind kind, LocalDate day) {
        MeetingId meeting = create(kind, day);
        take(meeting, MeetingEvent.NOTIFY, "at short notice");
        return meeting;
    }

    private List<Finding> complete(MeetingId meeting) {
        return meetings().steps(read(meeting)).stream()
                .filter(s -> s.event() == MeetingEvent.COMPLETE)
                .flatMap(s -> s.findings().stream())
                .toList();
    }

    private List<String> findings(MeetingId meeting) {
        return complete(meeting).stream()
                .map(f -> f.rule() + " " + f.messageKey())
                .toList();
    }

    private Attendee attendee(Login who) {
        return attendee(id, who);
    }

    private Attendee attendee(MeetingId meeting, Login who) {
        return read(meeting).attendees().stream()
                .filter(a -> who.person().equals(a.person()))
                .findFirst()
                .orElseThrow();
    }

    private int tasks(String key) {
        return world.jdbc()
                .sql("select count(*) from app.inbox_task where tenant_id = ? and state = 'OPEN' and key like ?")
                .params(branch, "meeting:" + id + ":" + key + "%")
                .query(Integer.class)
                .single();
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

    private Leaves leaves() {
        return bean(Leaves.class);
    }
}
