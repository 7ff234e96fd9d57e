package org.zhibu.meetings.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.SignatureService;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.CorrectionPart;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Report;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The samples of the catalogue, entered, signed and printed. */
class MinutesDocumentTest extends MeetingsTest {
    private static final List<String> ORDER = List.of(
            "会议名称",
            "时　　间",
            "地　　点",
            "主 持 人",
            "记 录 人",
            "党员总数",
            "应到",
            "实到",
            "参加人员",
            "缺席人员",
            "列席人员",
            "会议议题",
            "会议内容",
            "发言记录",
            "表决情况",
            "主持人（签名）",
            "记录人（签名）",
            "与会成员（签字）");

    private XWPFDocument document(MeetingId id, String name) throws IOException {
        byte[] bytes = bean(MeetingFiles.class).minutes(id);
        Files.write(Path.of("target", name + ".docx"), bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
        return text.toString();
    }

    @Test
    @Rule({
        "SMP-06", "SMP-12", "MEET-80", "MIN-01", "MIN-03", "MIN-04", "MIN-05", "MIN-06", "MIN-07", "MIN-08", "MIN-09",
        "MIN-12", "MIN-13"
    })
    void studentGroupOfFortyEightPrintsAsInTheSample() throws IOException {
        IntStream.range(0, 45).forEach(i -> world.joinGroup(branch, world.person(branch, "学员" + i, "FULL"), group));
        actAs(secretary);
        Head head = head(MeetingKind.GROUP_MEETING, leader, recorder);
        MeetingId id = meetings()
                .create(
                        new Head(
                                head.kind(),
                                "党小组第一次会议",
                                group,
                                "",
                                DAY,
                                LocalTime.of(9, 0),
                                null,
                                "行政楼532会议室",
                                head.chair(),
                                "",
                                "党小组组长",
                                head.recorder(),
                                ""),
                        List.of("学习入党程序", "学习全会精神"));
        take(id, MeetingEvent.NOTIFY, "临时召开");
        take(id, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        UUID absent = read(id).attendees().stream()
                .filter(a -> a.name().equals("学员7"))
                .map(Attendee::id)
                .findFirst()
                .orElseThrow();
        attendance.stayedAway(id, read(id).version(), absent, AbsenceReason.SICK, "");
        attendance.theOthersCame(id, read(id).version());
        minutes().write(id, read(id).version(), speech("学员1", "入党先要从思想上入党。"));
        minutes().write(id, read(id).version(), new Text("现在开会。", "", "", "", "散会。", "", "", ""));
        take(id, MeetingEvent.COMPLETE, "");
        signOnPaper(id);
        take(id, MeetingEvent.ARCHIVE, "");

        try (XWPFDocument document = document(id, "smp06")) {
            String text = text(document);
            assertThat(text).containsSubsequence(ORDER);
            assertThat(text)
                    .contains("应到 48 人，实到 47 人，缺席 1 人", "97.9%", "学员7（病假）（共1人）", "（共47人）", "行政楼532会议室")
                    .contains("2026年5月12日上午9:00", "现在开会。", "党小组第一次会议", "党小组组长", "党员总数 48 人")
                    .doesNotContain("!meetings");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getRuns)
                            .flatMap(List::stream))
                    .allMatch(r -> List.of("仿宋", "宋体", "黑体")
                            .contains(r.getCTR().getRPr().getRFontsArray(0).getEastAsia()));
        }
    }

    @Test
    @Rule({"SMP-01", "MEET-82", "MIN-16", "MIN-23", "MIN-25"})
    void modelGroupMeetingPrintsSpeechesReportAndCorrections() throws IOException {
        Login bureau = world.login(branch, "某副局长", "MEMBER");
        world.joinGroup(branch, bureau.person(), group);
        actAs(secretary);
        MeetingId id = meetings()
                .create(head(MeetingKind.GROUP_MEETING, leader, recorder), List.of("学习机关党委通知", "讨论入党申请人，推荐吸收入党积极分子人选"));
        take(id, MeetingEvent.NOTIFY, "临时召开");
        take(id, MeetingEvent.HOLD, "");
        AttendanceService attendance = bean(AttendanceService.class);
        Minutes held = read(id);
        Attendee cadre = held.attendees().stream()
                .filter(a -> a.name().equals("某副局长"))
                .findFirst()
                .orElseThrow();
        attendance.as(id, read(id).version(), cadre.id(), cadre.role(), "副局长");
        attendance.theOthersCame(id, read(id).version());
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Speech(UUID.randomUUID(), null, bureau.person(), "某副局长", "副局长", false, "同意推荐。"));
        minutes().write(id, read(id).version(), speech("Leader", "将如实向支部委员会报告。"));
        minutes().write(id, read(id).version(), new Text("现在开会。", "推荐某同志为入党积极分子人选", "", "", "", "", "", ""));
        minutes().report(id, read(id).version(), new Report("支部委员会", "推荐人选名单", DAY));
        take(id, MeetingEvent.COMPLETE, "");
        signOnPaper(id);
        take(id, MeetingEvent.ARCHIVE, "");
        bean(SignatureService.class).correct(id, read(id).version(), CorrectionPart.SPEECHES, "“同意”应为“同意并建议”", "记录有误");

        try (XWPFDocument document = document(id, "smp01")) {
            String text = text(document);
            assertThat(text)
                    .containsSubsequence("一、学习机关党委通知", "二、讨论入党申请人", "某副局长（副局长）：同意推荐。", "Leader：将如实向支部委员会报告。")
                    .contains("到会率 100.0%", "2026年5月12日向支部委员会报告：推荐人选名单", "更正第1号（发言记录）", "归档号：〔2026〕1号");
        }
    }

    @Test
    void emptyDraftLeavesRoomToWriteByHand() throws IOException {
        actAs(secretary);
        MeetingId id = create(MeetingKind.GENERAL_MEETING);
        try (XWPFDocument document = document(id, "draft")) {
            assertThat(text(document)).containsSubsequence("参加人员：", "缺席人员：", "主持人（签名）：＿＿＿＿");
        }
        assertThat(world.jdbc()
                        .sql("select count(*) from app.audit_entry where tenant_id = ? and act = 'meetings.download'")
                        .param(branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void signOnPaper(MeetingId id) {
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
    }
}
