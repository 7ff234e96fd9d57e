package org.zhibu.meetings.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

/** Attendance over a time: the table of all and the sheet of one. */
class AttendanceTest extends MeetingsTest {
    private MeetingRows rows;
    private UUID february;

    @BeforeEach
    void halfYear() {
        rows = new MeetingRows(world.jdbc(), branch);
        february = rows.archived(MeetingKind.GENERAL_MEETING, LocalDate.of(2026, 2, 3), "二月大会");
        rows.attendee(february, member, null);
        rows.attendee(february, leader, "SICK");
        rows.attendee(february, null, "Guest", "OBSERVER", "PRESENT", null);
        UUID march = rows.archived(MeetingKind.LECTURE, LocalDate.of(2026, 3, 3), "三月党课");
        rows.attendee(march, member, null);
        rows.attendee(march, leader.person(), "Leader", "EXEMPT", "ABSENT", "SICK");
        UUID april = rows.archived(MeetingKind.THEMED_DAY, LocalDate.of(2026, 4, 3), "四月党日");
        rows.attendee(april, member, "NO_LEAVE");
        UUID open = rows.put(MeetingKind.THEMED_DAY, "TO_SIGN", LocalDate.of(2026, 5, 3), "未归档", null);
        rows.attendee(open, member, "DUTY");
        UUID old = rows.archived(MeetingKind.THEMED_DAY, LocalDate.of(2025, 12, 31), "去年");
        rows.attendee(old, member, null);
        actAs(secretary);
    }

    private static final Term HALF = new Term(2026, 1);

    @Test
    @Rule({"DASH-04", "MEET-40"})
    void tableCountsArchivedMeetingsOfTheTimeAlone() {
        Matrix matrix = bean(Attendance.class).matrix(HALF, null);
        assertThat(matrix.meetings()).extracting(Matrix.Meeting::title).containsExactly("二月大会", "三月党课", "四月党日");
        assertThat(matrix.lines()).hasSize(2);
        Matrix.Line of = matrix.lines().stream()
                .filter(l -> member.person().equals(l.person()))
                .findFirst()
                .orElseThrow();
        assertThat(of.rate()).isEqualTo(new Rate(2, 3));
        assertThat(of.rate().percent()).contains(new BigDecimal("66.7"));
        Matrix.Line exempt = matrix.lines().stream()
                .filter(l -> leader.person().equals(l.person()))
                .findFirst()
                .orElseThrow();
        assertThat(exempt.rate()).isEqualTo(new Rate(0, 1));
        assertThat(matrix.guests()).containsEntry("Guest", 1);
        assertThat(bean(Attendance.class).matrix(HALF, MeetingKind.LECTURE).meetings())
                .hasSize(1);
    }

    @Test
    @Rule({"DASH-01", "DASH-04"})
    void paperHasSumsAndLinksAndTheDayOfItsFigures() {
        Paper paper = bean(AttendancePapers.class).matrix(HALF, null);
        assertThat(paper.heading()).isEqualTo("2026年上半年会议到会登记表");
        assertThat(paper.note()).isEqualTo("数据截至2026年5月12日");
        Paper.Table table = (Paper.Table) paper.blocks().getFirst();
        List<Cell> sums = table.rows().getLast();
        assertThat(sums.getLast().text()).isEqualTo("50.0%");
        assertThat(sums.get(1)).isEqualTo(new Cell("1/2", "m/meetings/" + february));
        assertThat(table.rows().getFirst().getFirst().link()).startsWith("m/meetings/attendance/");
    }

    @Test
    @Rule("DASH-04")
    void nothingExpectedHasNoRate() {
        assertThat(new Rate(0, 0).text("不适用")).isEqualTo("不适用");
        assertThat(new Rate(47, 48).text("")).isEqualTo("97.9%");
        assertThat(new Rate(1, 16).text("")).isEqualTo("6.3%");
    }

    @Test
    void memberSeesTheOwnSheetAlone() {
        actAs(member);
        PersonSheet own = bean(Attendance.class).own(Term.year(2026));
        assertThat(own.rate()).isEqualTo(new Rate(2, 3));
        assertThat(own.count(Mark.NO_LEAVE)).isEqualTo(1);
        assertThat(bean(Attendance.class)
                        .of(new PersonId(member.person()), HALF)
                        .lines())
                .hasSize(3);
        assertThat(looks()).isZero();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bean(Attendance.class).of(new PersonId(leader.person()), HALF));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bean(Attendance.class).matrix(HALF, null));
    }

    @Test
    @Rule("MEET-39")
    void openingTheSheetOfAnotherIsKept() {
        Paper paper = bean(AttendancePapers.class).of(new PersonId(member.person()), HALF);
        assertThat(paper.heading()).isEqualTo("Member同志2026年上半年参加会议情况");
        assertThat(((Paper.Table) paper.blocks().getFirst()).rows())
                .contains(Cell.row("应到", 3L), Cell.row("实到", 2L), Cell.row("到会率", "66.7%"), Cell.row("未请假", 1L));
        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        return world.jdbc()
                .sql("select count(*) from app.audit_entry where tenant_id = ? and act = 'meetings.attendanceSheet'")
                .param(branch)
                .query(Long.class)
                .single();
    }
}
