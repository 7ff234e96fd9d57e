package org.zhibu.meetings.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/**
 * Meetings as they are really held, entered through the pages, printed, and their documents opened by LibreOffice. Pictures of the
 * printed sheets stay in {@code target/screenshots/samples}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplesIT extends ServedPortal {
    private static final Map<String, Map<String, String>> EXPECTED = new LinkedHashMap<>();
    private static final List<Path> DOCUMENTS = new ArrayList<>();

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
            keep(
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
            keep(
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
    @Order(3)
    @Rule({"SMP-03", "MIN-22"})
    void aVillageAgreesToStreetLamps() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("河头村党支部", "VILLAGE");
        Login secretary = samples.secretary(branch, "鲁国强");
        samples.members(branch, "FULL", List.of("韦春兰", "昌建华", "马小军"));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("一事一议会", null, "太阳能路灯一事一议会", "村委会办公室", "鲁国强", "韦春兰", List.of("在河头湾安装太阳能路灯"));
            meeting.call();
            meeting.enterRoom();
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.speech("鲁国强", "提议在美丽乡村点河头湾安装太阳能路灯，列入今年项目。");
            meeting.speech("昌建华", "同意。人均出资15元，劳动力每年人均投工10个。");
            meeting.text("议定事项", "大家一致同意安装太阳能路灯。");
            meeting.finish();
            window.page().getByLabel("要求全体到会人员签字").click();
            window.settle();
            window.press("与会成员已在纸上签名");
            window.pressInDialog("保存");
            meeting.archive();
            keep(
                    "SMP-03",
                    meeting,
                    Map.of(
                            "地　　点：", "村委会办公室",
                            "记 录 人：", "韦春兰",
                            "会议议题：", "在河头湾安装太阳能路灯",
                            "议定事项：", "大家一致同意安装太阳能路灯。"));

            window.open("m/meetings/projects").press("新建项目");
            window.fill("项目名称", "河头湾太阳能路灯");
            window.fill("实施地点", "河头湾");
            meeting.choose(0, Samples.today() + " 太阳能路灯一事一议会");
            window.fill("人均筹资（元）", "16");
            window.fill("筹资人口（人）", "420");
            window.fill("劳动力人均投工（个工日）", "10");
            window.fill("劳动力（人）", "210");
            window.front().getByLabel("与会党员一致同意").click();
            window.pressInDialog("保存");
            window.see("人均筹资不得超过 15");
            window.fill("人均筹资（元）", "15");
            window.pressInDialog("保存");
            window.see("6300").see("2,100").see("村民会议或村民代表会议决议").see("支部的会议记录只是前三步");
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
            keep(
                    "SMP-04",
                    meeting,
                    Map.of(
                            "会议名称：", "第一党小组学习讨论会",
                            "参加人员：", "陶秋实、姜文斌、戚玉梅（共3人）",
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
            keep("SMP-05", meeting, Map.of("会议名称：", "联系实际说廉洁", "发言记录：", speeches, "表决情况：", "无"));
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
            keep(
                    "SMP-06",
                    meeting,
                    Map.of(
                            "地　　点：", "行政楼532会议室",
                            "人　　数：", "党员总数 48 人，应到 48 人，实到 47 人，缺席 1 人；其中有表决权应到 48 人、实到 47 人；到会率 97.9%",
                            "缺席人员：", names.get(47) + "（病假）（共1人）"));
        }
    }

    @Test
    @Order(7)
    @Rule({"SMP-07", "MEET-87", "MEET-88", "MIN-11"})
    void aLectureIsGivenWithItsOutline() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("武山社区党支部", "COMMUNITY");
        Login secretary = samples.secretary(branch, "葛爱民");
        samples.members(branch, "FULL", List.of("奚文斌", "范春兰", "彭立新"));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("党课", null, "四月份党课", "武山居委会会议室", "葛爱民", "范春兰", List.of("党的发展历程"));
            meeting.call();
            meeting.enterRoom();
            meeting.guest("上级领导", "傅建华", "镇党委副书记");
            meeting.theOthersCame();
            meeting.page();
            meeting.text("主讲人", "奚文斌");
            meeting.text("党课主题", "党的发展历程");
            meeting.text("讲授提纲", "一、三个历史\n二、两次革命\n三、三件大事\n四、两次飞跃");
            window.open(meeting.address() + "/room");
            meeting.finish();
            meeting.archive();
            keep(
                    "SMP-07",
                    meeting,
                    Map.of(
                            "主 讲 人：", "奚文斌",
                            "上级参会：", "傅建华（镇党委副书记）（共1人）",
                            "党课主题：", "党的发展历程",
                            "讲授提纲：", "一、三个历史\n二、两次革命\n三、三件大事\n四、两次飞跃"));
        }
    }

    @Test
    @Order(9)
    @Rule({"SMP-09", "MEET-73"})
    void aCommitteeDecidesOnFourteenPeopleOneByOne() throws IOException {
        Samples samples = new Samples(world);
        long town = samples.town();
        Login secretary = world.login(town, "柳文斌", "COMMITTEE_SECRETARY");
        List<String> committee = List.of("酆春兰", "鲍建华", "史海燕", "唐国强");
        List<String> posts = List.of(
                "COMMITTEE_DEPUTY", "ORGANIZATION_COMMISSIONER", "PUBLICITY_COMMISSIONER", "DISCIPLINE_COMMISSIONER");
        for (int i = 0; i < committee.size(); i++) {
            world.post(town, world.person(town, committee.get(i), "FULL"), posts.get(i));
        }
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("党委会", null, "研究接收和转正党员", "党委会议室", "柳文斌", "酆春兰", List.of("审批接收预备党员", "审批预备党员转正"));
            meeting.call();
            meeting.enterRoom();
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.speech("鲍建华", "汇报考察情况，材料齐全。");
            meeting.page();
            List<String> people = Samples.names(14);
            for (String person : people) {
                window.press("添加表决");
                meeting.choose(0, "党委审批");
                window.fill("表决对象", person);
                meeting.choose(1, "举手");
                window.pressInDialog("保存");
                meeting.count(person, 5, 0, 0);
            }
            window.open(meeting.address() + "/room");
            meeting.finish();
            meeting.archive();
            assertThat(window.page().getByText("同意批准").count()).isGreaterThanOrEqualTo(14);
            keep("SMP-09", meeting, Map.of("地　　点：", "党委会议室", "记 录 人：", "酆春兰"));
            for (String person : people) {
                window.see("审批" + person + "同志入党事项：举手");
            }
        }
    }

    @Test
    @Order(10)
    @Rule({"SMP-10", "MEET-70", "MEET-71", "MEET-74", "MEET-75", "MEET-78", "MIN-17", "MIN-18"})
    void aGeneralMeetingAdmitsAPerson() throws IOException {
        Samples samples = new Samples(world);
        long branch = samples.organization("新民村党支部", "VILLAGE");
        Login secretary = samples.secretary(branch, "岑国强");
        List<String> members = Samples.names(19);
        samples.members(branch, "FULL", members);
        samples.members(branch, "PROBATIONARY", List.of("薛小军", "雷爱民", "贺玉梅"));
        samples.members(branch, "CANDIDATE", List.of("倪海燕"));
        try (BrowserWindow window = window(secretary, 1440, 900)) {
            MeetingSteps meeting = new MeetingSteps(window);
            meeting.begin("支部党员大会", null, "接收预备党员大会", "村委会会议室", "岑国强", members.getFirst(), List.of("讨论接收倪海燕同志为预备党员"));
            meeting.call();
            meeting.enterRoom();
            for (String away : members.subList(15, 19)) {
                meeting.absent(away, "外出务工");
            }
            meeting.guest("列席", "汤立新", "入党积极分子");
            meeting.guest("列席", "滕春兰", "入党积极分子");
            meeting.theOthersCame();
            meeting.nextTopic();
            meeting.speech(members.get(1), "介绍人介绍情况，同意接收。");
            meeting.page();
            window.press("添加表决");
            meeting.choose(0, "接收预备党员");
            meeting.pick("表决对象", "倪海燕");
            window.pressInDialog("保存");
            for (String away : members.subList(15, 17)) {
                window.press("登记书面意见");
                meeting.choose(0, away);
                meeting.choose(1, "赞成");
                window.fill("交来日期", Samples.yesterday());
                window.pressInDialog("保存");
            }
            meeting.countBallots("倪海燕", 16, members.get(2), members.get(3), 13, 1, 2);
            window.see("通过");
            window.press("修改决议");
            String words = window.front().getByLabel("决议正文").inputValue();
            window.fill("决议正文", words.replaceAll("＿+", "成熟稳重，群众公认"));
            window.pressInDialog("保存");
            window.open(meeting.address() + "/room");
            meeting.finish();
            meeting.archive();
            keep(
                    "SMP-10",
                    meeting,
                    Map.of(
                            "人　　数：", "党员总数 23 人，应到 23 人，实到 19 人，缺席 4 人；其中有表决权应到 20 人、实到 16 人；到会率 82.6%",
                            "列席人员：", "汤立新（入党积极分子）、滕春兰（入党积极分子）（共2人）"));
            window.see("赞成15票，反对1票，弃权2票").see("同意接收倪海燕同志为中共预备党员");
        }
    }

    @Test
    @Order(12)
    @Rule("SMP-12")
    void everyDocumentSaysInLibreOfficeWhatWasEnteredAndFitsItsSheets() throws IOException, InterruptedException {
        assertThat(DOCUMENTS)
                .as("documents of the samples before")
                .hasSize(EXPECTED.size())
                .isNotEmpty();
        Map<String, String> texts = Office.read(DOCUMENTS);
        EXPECTED.forEach((sample, expected) -> {
            Map<String, String> fields = Office.fields(texts.get(sample));
            assertThat(fields.keySet())
                    .as("labels of " + sample)
                    .containsSubsequence("时　　间：", "地　　点：", "主 持 人：", "参加人员：", "缺席人员：", "列席人员：", "会议议题：", "会议内容：");
            expected.forEach((label, value) ->
                    assertThat(fields.get(label)).as(sample + " " + label).isEqualTo(value));
        });
        for (String sample : EXPECTED.keySet()) {
            String sheet = Files.readString(PICTURES.resolve(sample + ".pdf"), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(sheet).results())
                    .as("sheets of " + sample)
                    .hasSizeBetween(1, 2);
            assertThat(Files.size(PICTURES.resolve(sample + ".png"))).isPositive();
        }
    }

    private static void keep(String sample, MeetingSteps meeting, Map<String, String> expected) throws IOException {
        DOCUMENTS.add(meeting.print(sample));
        EXPECTED.put(sample, expected);
    }
}
