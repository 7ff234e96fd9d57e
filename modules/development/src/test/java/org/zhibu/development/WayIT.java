package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.server.PortalServer;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Rule;

/**
 * One person from the application to the archive, in real browsers, in four organisations: the branch, the general branch above it,
 * the township's committee and the county. The clock moves through two and a half years. Whatever is entered is entered on a page.
 */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.modules.development=target/classes", "vaadin.productionMode=true"})
class WayIT extends FourDesks {
    @Test
    @Rule({
        "STEP-01", "STEP-04", "STEP-08", "STEP-13", "STEP-16", "STEP-17", "STEP-24", "STEP-25", "AUTH-07", "AUTH-10",
        "AUTH-11", "AUTH-28"
    })
    void onePersonGoesTheWholeWay() throws IOException {
        BodiesAbove.prefix(committee, "批复文号", "柳党复");
        BodiesAbove.prefix(secretary, "请示、报告文号", "河支报");
        BodiesAbove.prefix(secretary, "政治审查函调信", "河支函");
        applies();
        becomesAnActivist();
        isCultivated();
        becomesACandidate();
        isReviewed();
        isAdmitted();
        isOnProbation();
        isConvertedAndArchived();
        assertThat(pictures.problems()).isEmpty();
    }

    private void applies() throws IOException {
        pages.register(
                Map.of("出生日期", "1998-06-01", "民族", "汉族", "工作单位", "河头湾村", "职务（岗位）", "村后备干部"),
                Map.of("学历", "大专", "党小组", "第一党小组", "一线", "生产"));
        pages.relative("程建国", "父亲");
        pages.relative("李桂花", "母亲");
        secretary.open("m/development");
        secretary.look("empty");
        window.press("录入入党申请");
        Dialogs.choose(window, NAME);
        Dialogs.tickAll(window);
        secretary.scan("入党申请书");
        secretary.look("application-form");
        window.pressInDialog("保存");
        window.page().waitForURL("**/m/development/*-*");
        window.settle();
        page = window.page().url().replaceAll("^https?://[^/]+/", "");
        pages.found(page, "people/" + person);
        secretary.look("applied");
        papers.print("m/development/rosters?of=applicants", "roster-applicants");
        on(2026, 3, 12);
        secretary.open(page);
        window.press("党组织派人谈话").fill("谈话人、主持人", "鲁国强").fill("备注", "了解入党动机和家庭情况，讲明入党条件和程序。");
        Dialogs.save(window);
        pages.talk("入党动机", "鲁国强", "村党群服务中心", "为什么入党、对党的认识、家庭和个人经历。", "理论学习不够系统。", "学习党章，积极参加村里的工作。");
    }

    private void becomesAnActivist() {
        on(2026, 3, 20);
        secretary.open(page);
        window.press("确定为入党积极分子");
        Dialogs.votes(window, 3, 3);
        Dialogs.tickAll(window);
        window.pressInDialog("保存");
        window.see("尚未审阅入党申请书").see("DEV-10");
        secretary.look("refused-with-rules");
        pages.opinions(WayWords.ADOPTION, "鲁国强", "昌建华", "鲁国强", "支委会", "党员大会", "第一党小组");
        window.press("确定为入党积极分子");
        Dialogs.votes(window, 3, 3);
        Dialogs.tickAll(window);
        Dialogs.save(window);
        window.see("已确定为积极分子，待备案");
        secretary.look("adopted");
        String key = handUp("入党积极分子备案");
        above.review(key);
        above.note(key);
        comes("入党积极分子备案");
        window.press("指定培养联系人");
        Dialogs.choose(window, "昌建华");
        Dialogs.choose(window, "马小军");
        Dialogs.save(window);
        secretary.look("activist");
    }

    /** Reports, assessments, trainings and studies, quarter by quarter. */
    private void isCultivated() throws IOException {
        on(2026, 6, 22);
        pages.training("积极分子培训", WayWords.SUMMER_TRAINING, "88", "LP-2026-031", "2026-06-20");
        pages.report("认识明确，联系实际还不够。");
        pages.scanReport("参加入党积极分子培训的体会");
        secretary.look("reports");
        pages.assessment("", WayWords.assessed("理论学习不够系统"), "", "2026-06-22");
        pages.study("支委会研究：程小禾同志表现较好，继续培养，加强理论学习。");
        on(2026, 9, 21);
        pages.report("能联系村里的工作谈认识。");
        pages.assessment("", WayWords.assessed("开展批评不够大胆"), "同意继续培养。", "2026-09-21");
        on(2026, 12, 21);
        pages.training("积极分子培训", WayWords.WINTER_TRAINING, "91.5", "LP-2026-077", "2026-12-18");
        secretary.look("training");
        pages.report("思想有进步，态度端正。");
        pages.assessment("", WayWords.assessed("组织群众的经验不足"), "", "2026-12-21");
        secretary.look("assessments");
        pages.study("支委会研究：列为重点培养对象，安排参与村集体经济工作。");
        secretary.look("studies");
        secretary.open(page);
        window.press("调整培养档次");
        Dialogs.select(window, "培养档次", "重点");
        Dialogs.save(window);
        papers.print("m/development/rosters?of=activists", "roster-activists");
        on(2027, 3, 22);
        pages.report("认识深刻，入党愿望强烈。");
        pages.assessment("", WayWords.assessed("工作方法还需改进"), "同意列为发展对象人选。", "2027-03-22");
    }

    private void becomesACandidate() throws IOException {
        on(2027, 4, 6);
        pages.paper("MAT-03", "", "2027-04-05");
        pages.opinions(WayWords.CANDIDATE, "第一党小组", "昌建华、马小军", "党员大会", "村民代表座谈会");
        secretary.look("before-the-choice");
        window.press("确定为发展对象");
        Dialogs.votes(window, 3, 3);
        Dialogs.save(window);
        window.see("已确定为发展对象，待备案");
        String notice = pages.publish();
        pages.photograph(notice);
        secretary.look("notice");
        papers.print(poster(notice), "poster-candidate");
        on(2027, 4, 19);
        pages.conclude(notice);
        secretary.open(page);
        String key = handUp("发展对象备案");
        above.review(key);
        above.note(key);
        comes("进行政治审查");
        window.press("确定入党介绍人");
        Dialogs.choose(window, "昌建华");
        Dialogs.choose(window, "马小军");
        Dialogs.save(window);
        pages.inquiry("父亲", "柳坪镇供销社党支部");
        secretary.fetch("函调信和回函");
        papers.print("m/development/rosters?of=candidates", "roster-candidates");
    }

    private void isReviewed() throws IOException {
        on(2027, 5, 14);
        pages.answered("程建国同志拥护党的路线，遵纪守法，无问题。");
        pages.review(WayWords.REVIEW);
        window.page()
                .locator("vaadin-button:visible")
                .filter(Dialogs.reading("政治审查合格"))
                .last()
                .click();
        window.settle();
        window.pressInDialog("政治审查合格");
        pages.training("发展对象集中培训", WayWords.CANDIDATES_TRAINING, "93", "QX-2027-108", "2027-05-14");
        pages.opinions(WayWords.ADMISSION, "村民代表座谈会", "昌建华、马小军", "镇计生办", "镇综治办", "镇纪委、派出所");
        secretary.look("candidate");
        secretary.fetch("综合性政审材料");
        window.press("支部委员会审查合格");
        Dialogs.votes(window, 3, 3);
        Dialogs.tickAll(window);
        Dialogs.save(window);
        String key = handUp("发展对象预审");
        above.review(key);
        above.decide(key, "2027年第6次党委会");
        papers.print(committee, above.reply(NAME), "reply-pre-review");
        comes("预审合格");
        window.press("填写入党志愿书").fill("入党志愿书编号", "ZY-2027-018");
        Dialogs.tickAll(window);
        Dialogs.save(window);
        window.see("已填写入党志愿书");
        secretary.look("form");
    }

    private void isAdmitted() throws IOException {
        String notice = pages.publish();
        pages.photograph(notice);
        papers.print(poster(notice), "poster-admission");
        on(2027, 5, 31);
        pages.conclude(notice);
        secretary.open(page);
        secretary.look("before-the-meeting");
        window.press("支部大会通过接收");
        Dialogs.votes(window, 7, 7);
        Dialogs.tickAll(window);
        Dialogs.save(window);
        window.see("支部大会通过，待审批");
        String key = handUp("接收预备党员审批");
        above.review(key);
        on(2027, 6, 8);
        above.talkBeforeApproval(key, "组织员 奚文斌");
        on(2027, 6, 15);
        above.decide(key, "2027年第7次党委会");
        papers.print(committee, above.reply(NAME), "reply-admission");
        papers.print("submissions/" + key + "/reply", "extract-admission");
        above.fileWithTheCounty();
        secretary.openUntil(page, "组织部门备案");
        window.see("审批前谈话");
        Dialogs.act(window, "编入党支部和党小组", null, "");
        on(2027, 7, 1);
        secretary.open(page);
        Dialogs.act(window, "入党宣誓", "谈话人、主持人", "柳文斌");
        secretary.look("probation");
    }

    private void isOnProbation() {
        String kind = "预备党员考察";
        on(2027, 9, 20);
        pages.report("预备期思想汇报认真。");
        pages.assessment(kind, WayWords.assessed("参加组织生活经验不足"), "", "2027-09-20");
        on(2027, 12, 20);
        pages.report("联系实际，认识有提高。");
        pages.assessment(kind, WayWords.assessed("调查研究不够深入"), "履行党员义务较好，继续考察。", "2027-12-20");
        pages.assessment("综合鉴定", WayWords.JUDGED, "表现较好。", "2027-12-20");
        pages.study("支委会研究：预备党员程小禾同志履行义务情况较好。");
        papers.print("m/development/rosters?of=probationers", "roster-probationers");
        on(2028, 3, 20);
        pages.report("总结预备期表现，决心明确。");
        pages.assessment(kind, WayWords.assessed("创新意识还需加强"), "同意按期提出转正申请。", "2028-03-20");
    }

    private void isConvertedAndArchived() throws IOException {
        on(2028, 5, 8);
        secretary.open(page);
        Dialogs.act(window, "提出转正申请", null, "");
        pages.opinions(WayWords.CONVERSION, "第一党小组", "党员大会", "村民代表座谈会", "昌建华、马小军", "支委会");
        String notice = pages.publish();
        pages.photograph(notice);
        papers.print(poster(notice), "poster-conversion");
        on(2028, 5, 30);
        pages.conclude(notice);
        secretary.open(page);
        passesConversion();
        window.pressInDialog("保存");
        window.see("预备期未满，不能提前转正").see("DEV-93");
        secretary.look("too-early");
        on(2028, 5, 31);
        secretary.open(page);
        passesConversion();
        Dialogs.save(window);
        window.see("大会通过转正，待审批");
        String key = handUp("预备党员转正审批");
        above.review(key);
        on(2028, 6, 8);
        above.decide(key, "2028年第5次党委会");
        papers.print(committee, above.reply(NAME), "reply-conversion");
        secretary.openUntil(page, "已转正，待归档");
        Dialogs.act(window, "材料归档", "接收人", "镇党委组织办 韦春兰");
        window.see("已归档");
        secretary.look("archived");
        papers.allOf(page);
        assertThat(papers.printed()).containsAll(WayWords.PRINTED);
        assertThat(papers.file(page)).containsExactlyElementsOf(WayWords.FILE);
        try (BrowserWindow phone = window(secretaryLogin, 390, 844)) {
            Desk hand = new Desk(phone, world.codeOf(secretaryLogin.organization()), secretaryLogin, pictures);
            for (String small : List.of(page, "m/development", "m/development/steps", page + "/print/index")) {
                hand.open(small);
                hand.look("phone");
            }
        }
    }

    private void passesConversion() {
        window.press("支部大会通过转正");
        Dialogs.votes(window, 7, 7);
        Dialogs.tickAll(window);
    }
}
