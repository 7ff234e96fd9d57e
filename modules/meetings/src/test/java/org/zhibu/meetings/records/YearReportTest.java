package org.zhibu.meetings.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperBook;
import org.zhibu.api.paper.PaperDocument;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.Rule;

/** The year's ledger and report: figures from the records, their words, what does not fit. */
class YearReportTest extends MeetingsTest {
    private MeetingRows rows;
    private UUID general;

    @BeforeEach
    void twoYears() {
        rows = new MeetingRows(world.jdbc(), branch);
        general = rows.archived(MeetingKind.GENERAL_MEETING, LocalDate.of(2026, 2, 3), "二月大会");
        rows.topic(general, "讨论修路");
        rows.attendee(general, member, null);
        rows.attendee(general, leader, "SICK");
        rows.text(general, "resolution", "同意");
        rows.task(general, "联系施工队", LocalDate.of(2026, 3, 1), null);
        rows.task(general, "通知村民", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 20));
        UUID open = rows.put(MeetingKind.LECTURE, "TO_SIGN", LocalDate.of(2026, 3, 3), "三月党课", null);
        rows.attendee(open, member.person(), "Member", "MEMBER", "UNKNOWN", null);
        rows.archived(MeetingKind.LECTURE, LocalDate.of(2025, 3, 3), "去年党课");
        rows.put(MeetingKind.LECTURE, "DRAFT", LocalDate.of(2026, 6, 3), "x", null);
        actAs(secretary);
    }

    private YearReports.YearReport report() {
        return bean(YearReports.class).of(2026);
    }

    @Test
    @Rule("PPL-50")
    void ledgerListsTheYearKindByKind() {
        Paper paper = bean(Ledger.class).of(2026, null);
        assertThat(paper.heading()).isEqualTo("2026年工作台账（会议）");
        assertThat(paper.blocks()).hasSize(2);
        Paper.Table table = (Paper.Table) paper.blocks().getFirst();
        assertThat(table.caption()).isEqualTo("支部党员大会（1次）");
        assertThat(table.rows().getFirst())
                .contains(
                        new Cell("二月大会", "m/meetings/" + general),
                        Cell.of("讨论修路"),
                        Cell.of("50.0%"),
                        Cell.of(2),
                        Cell.of(1));
        assertThat(bean(Ledger.class).of(2026, MeetingKind.LECTURE).blocks()).hasSize(1);
        assertThat(bean(Ledger.class).of(2001, null).blocks().getFirst()).isEqualTo(new Paper.Words("本年没有会议。"));
        assertThat(PaperBook.of(bean(Ledger.class).carriedAway(2026, null))).isNotEmpty();
        actAs(member);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bean(Ledger.class).of(2026, null));
    }

    @Test
    @Rule({"DASH-01", "DASH-08", "DASH-21"})
    void figuresAreCountedAndComparedWithTheYearBefore() {
        YearReports.YearReport report = report();
        YearFigures.OfKind ofGeneral = report.now().of(MeetingKind.GENERAL_MEETING);
        assertThat(ofGeneral.held()).isEqualTo(1);
        assertThat(ofGeneral.attendance()).isEqualTo(new Rate(1, 2));
        assertThat(ofGeneral.resolutions()).isEqualTo(1);
        assertThat(report.now().of(MeetingKind.LECTURE).signed()).isZero();
        assertThat(report.now().sum().held()).isEqualTo(2);
        assertThat(report.now().tasks()).isEqualTo(new YearFigures.Tasks(2, 1, 1));
        assertThat(report.before().sum().held()).isEqualTo(1);
        Paper paper = bean(YearPapers.class).of(report);
        Paper.Table compared = (Paper.Table) paper.blocks().get(2);
        assertThat(compared.rows()).contains(Cell.row("召开次数", 2L, 1L, 1L));
        Paper.Table kinds = (Paper.Table) paper.blocks().get(1);
        assertThat(kinds.rows().getFirst()).contains(new Cell(1L, "m/meetings/ledger?year=2026&kind=GENERAL_MEETING"));
        assertThat(PaperDocument.of(paper)).isNotEmpty();
    }

    @Test
    @Rule({"DASH-10", "MEET-80"})
    void tellsWhatDoesNotFit() {
        assertThat(report().odd())
                .extracting(Inconsistency::what, Inconsistency::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COUNTS", "三月党课"),
                        org.assertj.core.groups.Tuple.tuple("TASK", "联系施工队"),
                        org.assertj.core.groups.Tuple.tuple("UNSIGNED", "三月党课"));
    }

    @Test
    void dueIsTakenFromTheIndicatorsOfTheMonthInWhichAPeriodEnds() {
        world.jdbc()
                .sql(
                        "insert into app.meetings_month (tenant_id, month, general_meeting_held, general_meeting_due, general_meeting_until)"
                                + " values (?, date '2026-05-01', 0, 1, date '2026-06-30'), (?, date '2026-06-01', 0, 1, date '2026-06-30')")
                .params(branch, branch)
                .update();
        clock.setDate(LocalDate.of(2026, 8, 1));
        YearFigures.OfKind figures = report().now().of(MeetingKind.GENERAL_MEETING);
        assertThat(figures.due()).isEqualTo(1);
        assertThat(figures.inTime()).isZero();
    }

    @Test
    @Rule("DASH-09")
    void wordsAreGeneratedAndMayBeEdited() {
        YearPapers papers = bean(YearPapers.class);
        assertThat(papers.narrative(report()))
                .contains(
                        "2026年，Village branch共召开各类会议 2 次，其中支部党员大会 1 次、党课 1 次。",
                        "应到 2 人次，实到 1 人次，到会率 50.0%",
                        "上年召开会议 1 次，本年增加 1 次");
        bean(YearReports.class).write(2026, -1, "修改过的正文");
        assertThat(papers.narrative(report())).isEqualTo("修改过的正文");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bean(YearReports.class).write(2026, -1, "晚了一步"));
        bean(YearReports.class).write(2026, report().version(), "再改");
        assertThat(papers.narrative(report())).isEqualTo("再改");
        bean(YearReports.class).generateAgain(2026);
        assertThat(report().edited()).isEmpty();
        actAs(member);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bean(YearReports.class).write(2026, -1, "x"));
    }

    @Test
    @Rule("DASH-20")
    void groupsShowTheirMembersMeetingsAndTheLastOne() {
        UUID meeting = rows.put(MeetingKind.GROUP_MEETING, "ARCHIVED", LocalDate.of(2026, 4, 4), "小组会", group);
        rows.attendee(meeting, member, null);
        rows.attendee(meeting, leader, "DUTY");
        rows.task(meeting, "走访", LocalDate.of(2026, 6, 1), null);
        Paper.Table table = (Paper.Table)
                bean(GroupFigures.class).of(Term.year(2026)).blocks().getFirst();
        assertThat(table.rows())
                .containsExactly(Cell.row(
                        "First group",
                        3L,
                        1,
                        0,
                        2,
                        1,
                        "50.0%",
                        new Cell(LocalDate.of(2026, 4, 4), "m/meetings/" + meeting),
                        1));
    }
}
