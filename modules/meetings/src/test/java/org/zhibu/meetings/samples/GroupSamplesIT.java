package org.zhibu.meetings.samples;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Rule;

/** Sample meetings of groups. */
class GroupSamplesIT extends SampleBook {
    @Test
    @Order(1)
    @Rule({"SMP-01", "MEET-54", "MEET-89", "MIN-20"})
    void aGroupRecommendsActivists() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("经济管理系党支部", "SCHOOL_STAFF");
        samples.group(branch, "教工党小组", "何立新", List.of("吕文斌", "施海燕", "张玉梅"));
        try (BrowserWindow window = window(samples.secretary(branch, "孔志远"), 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin(
                    "党小组会", "教工党小组", "教工党小组五月份组织生活", "系会议室", "何立新", "施海燕", List.of("学习机关党委通知", "讨论入党申请人，推荐入党积极分子人选"));
            meeting.call();
            meeting.enterRoom();
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.material(0, "传达机关党委关于做好积极分子推荐工作的通知。");
            meeting.speech("施海燕", "两名申请人表现都好，同意推荐。");
            meeting.speech("吕文斌", "群众反映好，同意推荐。");
            meeting.speech("张玉梅", "以普通党员身份参加，同意大家意见。");
            meeting.speech("何立新", "综合大家意见，推荐两名同志。");
            meeting.text("议定事项", "推荐两名同志为入党积极分子人选。");
            meeting.text("主持人小结", "会后如实向支部委员会汇报。");
            meeting.finish();
            meeting.archive();
            window.press("登记上报");
            window.fill("上报给", "经济管理系党支部委员会");
            window.fill("上报日期", Samples.today());
            window.fill("上报内容", "推荐两名同志为入党积极分子人选");
            window.pressInDialog("保存");
            expect(
                    "SMP-01",
                    meeting,
                    Map.of(
                            "会议名称：", "教工党小组五月份组织生活",
                            "地　　点：", "系会议室",
                            "记 录 人：", "施海燕",
                            "人　　数：", "党员总数 4 人，应到 4 人，实到 4 人，缺席 0 人；其中有表决权应到 4 人、实到 4 人；到会率 100.0%",
                            "缺席人员：", "无",
                            "会议议题：", "一、学习机关党委通知\n二、讨论入党申请人，推荐入党积极分子人选",
                            "议定事项：", "推荐两名同志为入党积极分子人选。",
                            "主持人小结：", "会后如实向支部委员会汇报。"));
        }
    }

    @Test
    @Order(2)
    @Rule({"SMP-02", "MIN-14", "MIN-19"})
    void aStationsGroupDividesItsWork() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("加油站党支部", "SOE");
        java.util.UUID group = samples.group(branch, "城东站党小组", "曹建华", List.of("严春兰", "华国强"));
        samples.probationer(branch, group, "金小军");
        try (BrowserWindow window = window(samples.secretary(branch, "魏爱民"), 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("党小组会", "城东站党小组", "党小组六月份工作会议", "会议室", "曹建华", "严春兰", List.of("学习党章第三十一条", "讨论党小组工作任务和分工"));
            meeting.call();
            meeting.enterRoom();
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.material(0, "宣读支部决定：同意成立城东站党小组，党员四名，曹建华任组长。学习党章第三十一条。");
            meeting.speech("严春兰", "愿意负责团支部工作。");
            meeting.speech("华国强", "愿意联系工会。");
            meeting.speech("金小军", "愿意协助培养积极分子。");
            meeting.speech("曹建华", "三项任务按大家自愿认领落实。");
            meeting.task("培养入党积极分子", "金小军");
            meeting.task("负责团支部工作", "严春兰");
            meeting.text("议定事项", "向支部申请设立党员示范岗。");
            meeting.finish();
            meeting.archive();
            window.press("提交支委会");
            window.pressInDialog("提交");
            window.see("已提交");
            expect(
                    "SMP-02",
                    meeting,
                    Map.of(
                            "会议名称：", "党小组六月份工作会议",
                            "人　　数：", "党员总数 4 人，应到 4 人，实到 4 人，缺席 0 人；其中有表决权应到 3 人、实到 3 人；到会率 100.0%",
                            "参会预备党员：", "金小军（共1人）",
                            "议定事项：", "向支部申请设立党员示范岗。"));
        }
    }

    @Test
    @Order(4)
    @Rule({"SMP-04", "MEET-36", "MIN-10"})
    void aCommunityGroupStudiesWithResidents() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("临江社区党支部", "COMMUNITY");
        samples.group(branch, "第一党小组", "陶秋实", List.of("姜文斌", "戚玉梅"));
        try (BrowserWindow window = window(samples.secretary(branch, "谢国强"), 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin(
                    "党小组会",
                    "第一党小组",
                    "第一党小组学习讨论会",
                    "社区活动室",
                    "陶秋实",
                    "戚玉梅",
                    List.of("学习党章总纲和第一章，讨论责任岗位区域方案", "组织关系接转和流动党员活动证办理，对支部的建议"));
            meeting.call();
            meeting.enterRoom();
            meeting.guest("列席", "邹立新", "居民代表");
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.speech("姜文斌", "责任区方案可与单位工作结合起来。");
            meeting.speech("戚玉梅", "建议党小组组长列席支部委员会。");
            meeting.speech("陶秋实", "统计共青团员数量，联系群众，培养积极分子。");
            meeting.finish();
            meeting.archive();
            window.press("提交支委会");
            window.pressInDialog("提交");
            window.see("已提交");
            expect(
                    "SMP-04",
                    meeting,
                    Map.of(
                            "会议名称：", "第一党小组学习讨论会",
                            "参加人员：", "姜文斌、戚玉梅、陶秋实（共3人）",
                            "列席人员：", "邹立新（居民代表）（共1人）"));
        }
    }

    @Test
    @Order(5)
    @Rule({"SMP-05", "MIN-15"})
    void sixSpeakInTheirOrder() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("城关社区党支部", "COMMUNITY");
        List<String> six = List.of("喻平安", "柏春兰", "水文斌", "窦海燕", "章建华", "云国强");
        samples.group(branch, "第二党小组", six.getLast(), six.subList(0, 5));
        try (BrowserWindow window = window(samples.secretary(branch, "苏玉梅"), 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("党小组会", "第二党小组", "联系实际说廉洁", "党员活动室", "云国强", "柏春兰", List.of("联系实际说廉洁"));
            meeting.call();
            meeting.enterRoom();
            meeting.theOthersCame();
            meeting.nextTopic();
            six.forEach(name -> meeting.speech(name, name + "结合本职工作谈廉洁。"));
            meeting.finish();
            meeting.archive();
            String speeches = String.join(
                    "\n", six.stream().map(n -> n + "：" + n + "结合本职工作谈廉洁。").toList());
            expect("SMP-05", meeting, Map.of("会议名称：", "联系实际说廉洁", "发言记录：", speeches, "表决情况：", "无"));
        }
    }

    @Test
    @Order(6)
    @Rule({"SMP-06", "MEET-80", "MEET-81"})
    void fortySevenOfFortyEightStudentsMeet() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("学生第一党支部", "SCHOOL_STUDENT");
        List<String> names = Samples.names(48);
        samples.group(branch, "学生党小组", names.getFirst(), names.subList(1, 48));
        try (BrowserWindow window = window(samples.secretary(branch, "潘志远"), 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin(
                    "党小组会",
                    "学生党小组",
                    "学生党小组第一次会议",
                    "行政楼532会议室",
                    names.getFirst(),
                    names.get(1),
                    List.of("介绍入党程序", "学习全会精神"));
            meeting.call();
            meeting.enterRoom();
            meeting.absent(names.get(47), "病假");
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.speech(names.get(2), "讲解入党程序和要求。");
            meeting.speech(names.getFirst(), "学习全会精神，谈体会。");
            meeting.finish();
            meeting.archive();
            expect(
                    "SMP-06",
                    meeting,
                    Map.of(
                            "地　　点：", "行政楼532会议室",
                            "人　　数：", "党员总数 48 人，应到 48 人，实到 47 人，缺席 1 人；其中有表决权应到 48 人、实到 47 人；到会率 97.9%",
                            "缺席人员：", names.get(47) + "（病假）（共1人）"));
        }
    }
}
