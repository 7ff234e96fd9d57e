package org.zhibu.meetings.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.Attendance;
import org.zhibu.meetings.records.PersonSheet;
import org.zhibu.meetings.records.Term;
import org.zhibu.testkit.Rule;

/** Who missed a lecture makes it up. */
class MakeUpsTest extends MeetingsTest {
    private static final Term YEAR = Term.year(2026);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 9);

    private MeetingRows rows;
    private UUID lecture;

    @BeforeEach
    void lectureThatTwoMissed() {
        rows = new MeetingRows(world.jdbc(), branch);
        lecture = rows.archived(MeetingKind.LECTURE, APRIL, "党课");
        rows.attendee(lecture, member, "DUTY");
        rows.attendee(lecture, leader, "SICK");
        rows.attendee(lecture, recorder, null);
        actAs(secretary);
    }

    private MakeUps makeUps() {
        return bean(MakeUps.class);
    }

    private List<String> owed() {
        return makeUps().missed(YEAR).stream()
                .filter(MissedLecture::owed)
                .map(MissedLecture::name)
                .toList();
    }

    @Test
    @Rule("MEET-87")
    void whoMissedALectureOwesItUntilItIsMadeUp() {
        assertThat(owed()).containsExactly("Leader", "Member");
        makeUps().madeUp(lecture, member.person(), APRIL.plusDays(5), MakeUpForm.READ_OUTLINE, "在家自学");
        assertThat(owed()).containsExactly("Leader");
        assertThat(makeUps().missed(YEAR))
                .filteredOn(m -> !m.owed())
                .singleElement()
                .extracting(MissedLecture::form, MissedLecture::note)
                .containsExactly(MakeUpForm.READ_OUTLINE, "在家自学");
        PersonSheet sheet = bean(Attendance.class).of(new PersonId(member.person()), YEAR);
        assertThat(sheet.madeUp()).isEqualTo(1);
        makeUps().remove(lecture, member.person());
        assertThat(owed()).containsExactly("Leader", "Member");
    }

    @Test
    @Rule("MEET-87")
    void whoComesToAnotherSessionHasMadeItUp() {
        UUID again = rows.archived(MeetingKind.LECTURE, APRIL.plusDays(10), "同题党课");
        rows.attendee(again, leader, null);
        rows.attendee(again, member, "DUTY");
        rows.attendee(again, recorder, "DUTY");
        assertThat(makeUps().repeatable(again)).extracting(MakeUps.Lecture::id).containsExactly(lecture);
        makeUps().repeats(again, lecture);
        assertThat(makeUps().repeated(again)).isPresent();
        assertThat(owed()).containsExactly("Member");
        assertThat(makeUps().missed(YEAR)).hasSize(2);
        assertThat(bean(Attendance.class)
                        .of(new PersonId(leader.person()), YEAR)
                        .madeUp())
                .isEqualTo(1);
        makeUps().repeats(again, null);
        assertThat(owed()).containsExactly("Member", "Recorder", "Leader", "Member");
    }

    @Test
    @Rule("MEET-87")
    void makeUpFollowsTheLectureAndBelongsToWhoMissedIt() {
        assertThat(refusal(
                        () -> makeUps().madeUp(lecture, member.person(), APRIL.minusDays(1), MakeUpForm.AT_HOME, "")))
                .extracting(Finding::field)
                .containsExactly("on");
        assertThat(refusal(() -> makeUps().madeUp(lecture, member.person(), DAY.plusDays(1), MakeUpForm.AT_HOME, "")))
                .hasSize(1);
        assertThat(refusal(() -> makeUps().madeUp(lecture, recorder.person(), APRIL, MakeUpForm.AT_HOME, "")))
                .extracting(Finding::messageKey)
                .containsExactly("meetings.makeUp.notMissed");
        assertThat(refusal(() -> makeUps().repeats(lecture, lecture))).hasSize(1);
        actAs(member);
        assertThat(refusal(() -> makeUps().madeUp(lecture, member.person(), APRIL, MakeUpForm.AT_HOME, "")))
                .hasSize(1);
    }

    private static List<Finding> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        List<Finding> findings = new java.util.ArrayList<>();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act).satisfies(e -> findings.addAll(e.findings()));
        return findings;
    }
}
