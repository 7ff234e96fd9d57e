package org.zhibu.development.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;
import org.zhibu.testkit.Rule;

/** At each stage the forms say whole sentences, and nothing has to be touched up by hand. */
class FormsOfTheWayTest extends PrintingTest {
    @Test
    @Rule({"TPL-08", "STEP-04"})
    void theBranchReportsAnActivistAndKeepsTheTalk() {
        UUID id = adopted();
        PrintSheet talk = prints().sheet(id, Print.TALK, null);
        assertThat(talk.texts())
                .containsEntry("talker", "王国栋")
                .containsEntry("person", NAME)
                .containsEntry("time", "2026年3月2日")
                .containsEntry("topic", "入党动机")
                .containsEntry("problems", "理论学习不够系统")
                .containsEntry("direction", "多参加支部活动");
        PrintSheet report = prints().sheet(id, Print.ACTIVIST_FILING, null);
        assertThat(report.text("title")).isEqualTo("关于确定张春燕同志为入党积极分子的备案报告");
        assertThat(report.text("addressee")).isEqualTo("Township：");
        assertThat(report.text("issuer")).isEqualTo("Village branch");
        assertThat(report.text("date")).isEqualTo("2026年3月2日");
        assertThat(report.text("body").lines())
                .startsWith("张春燕，女，汉族，1998年5月出生，大专文化程度，河湾果蔬专业合作社 会计。2026年3月2日递交入党申请书。")
                .contains("支部委员会于2026年3月2日召开会议研究，应到委员3名，实到3名，经举手表决，赞成3票，反对0票，弃权0票，确定张春燕同志为入党积极分子。")
                .endsWith("现予报告，请备案。");
        assertThatThrownBy(() -> prints().sheet(id, Print.ADMISSION_RESOLUTION, null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"TPL-09", "STEP-08"})
    void theRegisterHasARowForEachPeriod() {
        UUID id = chosen();
        PrintSheet register = prints().sheet(id, Print.REGISTER, null);
        assertThat(register.entries("periods"))
                .extracting(p -> p.get("period"))
                .containsExactly("2026年第一季度", "2026年第二季度", "2026年第三季度", "2026年第四季度", "2027年第一季度", "2027年第二季度");
        assertThat(register.entries("periods").getFirst())
                .containsEntry("verdict", "合格")
                .containsEntry("talkedOn", "2026年3月22日")
                .containsEntry("branchOpinion", "同意继续培养")
                .containsEntry("shortcomings", "理论学习不够系统");
        assertThat(register.text("contacts")).isEqualTo("王国栋");
        assertThat(prints().sheet(id, Print.CANDIDATE_FILING, null).text("body").lines())
                .contains("培养教育考察情况：培养联系人为王国栋同志；递交思想汇报5篇；经考察5次，最近一次结论为合格；2026年9月2日结束的集中培训3天（24学时），成绩85分。")
                .contains("支部委员会在听取党小组、培养联系人、党员和群众意见的基础上，于2027年4月2日召开会议讨论，应到委员3名，实到3名，经举手表决，"
                        + "赞成3票，反对0票，弃权0票，确定张春燕同志为发展对象。");
    }

    @Test
    @Rule({"DEV-50", "DEV-56", "DEV-57", "STEP-13"})
    void theMeetingFindsItsReportAndItsAgendaReady() {
        UUID id = formed();
        PrintSheet review = prints().sheet(id, Print.COMMITTEE_REVIEW, null);
        assertThat(review.texts())
                .containsEntry("motive", "对党的认识和入党动机端正。")
                .containsEntry("background", "本人经历、家庭和主要社会关系清楚，与材料一致。政治审查合格：直系亲属政治历史清楚，遵纪守法。")
                .containsEntry("attendance", "应到委员3名，实到3名")
                .containsEntry("opinion", "应到委员3名，实到3名，经举手表决，赞成3票，反对0票，弃权0票。审查合格，同意将张春燕同志报上级党委预审。");
        assertThat(review.text("cultivation")).startsWith("培养教育、考察和党小组（团组织）意见等材料齐全。");
        assertThat(prints().sheet(id, Print.PRE_REVIEW_REQUEST, null).text("title"))
                .isEqualTo("关于对发展对象张春燕同志进行预审的请示");
        assertThat(prints().sheet(id, Print.COMMITTEE_REPORT, null).text("body").lines())
                .contains(
                        "一、基本情况和现实表现",
                        "政治立场坚定；工作踏实，肯为群众办事；群众基础好",
                        "二、政治历史、家庭和主要社会关系",
                        "三、需要说明的其他问题",
                        "没有需要说明的问题。",
                        "四、征求党内外群众意见的情况",
                        "五、入党志愿书和有关材料的审查情况",
                        "本人于2027年4月22日填写入党志愿书（编号柳—0012）。",
                        "六、支部委员会对其能否入党的意见");
        assertThat(prints().sheet(id, Print.ADMISSION_AGENDA, null).text("body").lines())
                .hasSize(10)
                .startsWith("会议主持人：Secretary")
                .contains("三、入党介绍人李秀英、王国栋同志介绍申请人的有关情况、培养教育过程，并对其能否入党表明意见。");
    }

    @Test
    @Rule({"TPL-02", "MEET-78", "DEV-59"})
    void theResolutionIsTheTextOfTheFormWithTheCountedVotes() {
        UUID id = passed();
        String counted = "支部共有党员9名，其中有表决权的正式党员应到10名，实到8名（另2名会前提出书面意见）。"
                + "经无记名投票表决，赞成9票，反对0票，弃权1票，超过应到会有表决权正式党员的半数，同意接收张春燕同志为中共预备党员。";
        PrintSheet resolution = prints().sheet(id, Print.ADMISSION_RESOLUTION, null);
        assertThat(resolution.text("body")).isEqualTo("张春燕同志政治立场坚定；工作踏实，肯为群众办事；群众基础好。" + counted);
        prints().write(id, Print.ADMISSION_RESOLUTION, "  对党忠诚，作风正派。 ");
        assertThat(prints().sheet(id, Print.ADMISSION_RESOLUTION, null).text("body"))
                .isEqualTo("张春燕同志对党忠诚，作风正派。" + counted);
        prints().write(id, Print.ADMISSION_RESOLUTION, "");
        assertThat(prints().sheet(id, Print.ADMISSION_RESOLUTION, null).text("body"))
                .startsWith("张春燕同志政治立场坚定");
        PrintSheet request = prints().sheet(id, Print.ADMISSION_REQUEST, null);
        assertThat(request.text("title")).isEqualTo("关于接收张春燕同志为中共预备党员的请示");
        assertThat(request.text("enclosures")).isEqualTo("附件：入党志愿书、入党申请书、政治审查材料、培养教育考察材料、支部大会决议");
        assertThat(request.text("body")).contains("经上级党委预审合格（2027年4月22日）。").endsWith("现将有关材料报上，妥否，请审批。");
    }

    @Test
    @Rule({"MAT-12", "SCOR-01", "DEV-34"})
    void theDefenceIsPrintedWithItsWeights() {
        PrintSheet defence = prints().sheet(chosen(), Print.DEFENCE, null);
        assertThat(defence.text("title")).isEqualTo("张春燕同志公开答辩记录与评分");
        assertThat(defence.text("body").lines())
                .containsExactly(
                        "答辩时间：2027年3月30日。",
                        "提问和回答：为什么要入党？回答清楚。",
                        "现场答辩80分，占30%。",
                        "支部日常工作和现实表现90分，占70%。",
                        "综合得分87.00分。");
    }

    @Test
    @Rule({"MAT-20", "MAT-22", "STEP-16", "STEP-18"})
    void whatWasDoneAboveTheBranchIsPrintedForTheFile() {
        UUID id = passed();
        for (Print early : List.of(Print.APPROVAL_TALK, Print.COUNTY_FILING)) {
            assertThatThrownBy(() -> prints().sheet(id, early, null)).isInstanceOf(RefusedException.class);
        }
        clock.setDate(APPROVED);
        answers(id, Outcome.APPROVED);
        assertThat(prints().sheet(id, Print.APPROVAL_TALK, null).text("body").lines())
                .contains("被谈话人：张春燕", "谈话人：Committee member 0");
        record(id, Happening.of(Act.FILE_COUNTY, APPROVED).by("县委组织部").numbered("柳组备〔2027〕8号"));
        PrintSheet filing = prints().sheet(id, Print.COUNTY_FILING, null);
        assertThat(filing.text("title")).isEqualTo("接收张春燕同志为中共预备党员备案记录");
        assertThat(filing.text("body").lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Township于")
                .contains("批准接收张春燕同志为中共预备党员，预备期自");
        assertThat(filing.text("body").lines()).endsWith("备案文号：柳组备〔2027〕8号");
    }

    @Test
    @Rule({"TPL-02", "DEV-55"})
    void aRefusalSaysThatTheMajorityWasNotReached() {
        UUID id = formed();
        record(
                id,
                Happening.of(Act.REFUSE_ADMISSION, MET)
                        .decided(new Resolution(true, 10, 9, 0, 5, 4, 0, true, null, ""))
                        .noting("多数党员认为还需要考验")
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        assertThat(prints().sheet(id, Print.ADMISSION_RESOLUTION, null).text("body"))
                .endsWith("赞成5票，反对4票，弃权0票，未超过应到会有表决权正式党员的半数，不同意接收张春燕同志为中共预备党员。");
    }

    @Test
    @Rule({"SCOR-02", "DEV-89", "TPL-02", "STEP-20", "STEP-25", "MAT-29", "PPL-45"})
    void theProbationEndsWithItsTableItsResolutionAndTheListForTheArchive() {
        UUID id = ended();
        PrintSheet probation = prints().sheet(id, Print.PROBATION, null);
        assertThat(probation.entries("judgements"))
                .containsExactly(Map.of(
                        "half",
                        "2027年下半年",
                        "self",
                        "95",
                        "public",
                        "88",
                        "branch",
                        "90",
                        "score",
                        "90.40",
                        "opinion",
                        "同意继续培养"));
        assertThat(probation.entries("periods")).hasSize(1);
        assertThat(probation.text("until")).isEqualTo("2028年5月12日");
        PrintSheet oath = prints().sheet(id, Print.OATH, null);
        assertThat(oath.text("leader")).isEqualTo("黄振华");
        assertThat(oath.text("oath"))
                .isEqualTo("我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，"
                        + "对党忠诚，积极工作，为共产主义奋斗终身，随时准备为党和人民牺牲一切，永不叛党。");
        assertThat(prints().sheet(id, Print.CONVERSION_AGENDA, null)
                        .text("body")
                        .lines())
                .contains("二、预备党员张春燕同志汇报预备期间的思想、工作、学习情况和存在的不足。");
        record(
                id,
                Happening.of(Act.PASS_CONVERSION, CONVERTED)
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        assertThat(prints().sheet(id, Print.CONVERSION_RESOLUTION, null).text("body"))
                .endsWith("超过应到会有表决权正式党员的半数，同意张春燕同志按期转为中共正式党员。");
        assertThat(prints().sheet(id, Print.CONVERSION_REQUEST, null)
                        .text("body")
                        .lines())
                .startsWith("张春燕同志于2027年5月12日经支部大会通过接收为中共预备党员，预备期至2028年5月12日。");
        answers(id, Outcome.APPROVED);
        record(id, Happening.of(Act.ARCHIVE, CONVERTED).by("Township office"));
        PrintSheet list = prints().sheet(id, Print.HAND_OVER, null);
        assertThat(list.text("to")).isEqualTo("Township office");
        assertThat(list.text("fullOn")).isEqualTo("2028年5月12日");
        assertThat(list.entries("papers"))
                .extracting(p -> p.get("code"))
                .contains("MAT-01", "MAT-17", "MAT-24", "MAT-28");
        assertThat(list.text("total"))
                .isEqualTo("以上材料共" + list.entries("papers").size() + "件。");
    }

    @Test
    @Rule({"TPL-02", "DEV-91"})
    void anExtensionSaysUntilWhenAndWhy() {
        UUID id = ended();
        LocalDate until = END.plusMonths(6);
        opinion(id, OpinionStage.CONVERSION, OpinionSource.BRANCH_COMMITTEE, END);
        opinion(id, OpinionStage.CONVERSION, OpinionSource.GROUP, END);
        record(
                id,
                Happening.of(Act.PASS_EXTENSION, CONVERTED)
                        .decided(meeting())
                        .until(until)
                        .noting("参加组织生活不够经常")
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        PrintSheet resolution = prints().sheet(id, Print.CONVERSION_RESOLUTION, null);
        assertThat(resolution.text("title")).isEqualTo("支部大会关于延长张春燕同志预备期的决议");
        assertThat(resolution.text("body"))
                .contains("同意延长张春燕同志预备期至2028年11月12日。")
                .endsWith("原因：参加组织生活不够经常。");
        assertThat(prints().sheet(id, Print.CONVERSION_REQUEST, null).text("title"))
                .isEqualTo("关于延长张春燕同志预备期的请示");
    }
}
