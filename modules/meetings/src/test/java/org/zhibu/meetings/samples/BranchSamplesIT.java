package org.zhibu.meetings.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Sample meetings of branches and of a committee: a village project, a lecture, admissions. */
class BranchSamplesIT extends SampleBook {
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
            expect(
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
            expect(
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
            expect(
                    "SMP-09",
                    meeting,
                    Map.of(
                            "人　　数：",
                            "应到 5 人，实到 5 人，缺席 0 人；其中有表决权应到 5 人、实到 5 人；到会率 100.0%",
                            "主 持 人：",
                            "柳文斌（党委书记）",
                            "地　　点：",
                            "党委会议室",
                            "记 录 人：",
                            "酆春兰"));
            for (String person : people) {
                window.see("审批" + person + "同志入党事项：举手").see("同意批准" + person + "同志。");
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
            expect(
                    "SMP-10",
                    meeting,
                    Map.of(
                            "人　　数：", "党员总数 23 人，应到 23 人，实到 19 人，缺席 4 人；其中有表决权应到 20 人、实到 16 人；到会率 82.6%",
                            "列席人员：", "汤立新（入党积极分子）、滕春兰（入党积极分子）（共2人）"));
            window.see("赞成15票，反对1票，弃权2票").see("同意接收倪海燕同志为中共预备党员");
        }
    }
}
