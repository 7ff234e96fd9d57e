package org.zhibu.development;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Map;
import org.zhibu.testkit.BrowserWindow;

/** What a branch's secretary enters between the steps, each where the portal has a page for it. */
final class SecretarysPages {
    private final Desk desk;
    private final BrowserWindow window;
    private final String name;
    private String page = "";
    private String file = "";

    SecretarysPages(Desk desk, String name) {
        this.desk = desk;
        this.window = desk.window();
        this.name = name;
    }

    /** Knows from now on where the case and the person's file are. */
    void found(String casePage, String personFile) {
        page = casePage;
        file = personFile;
    }

    void register(Map<String, String> typed, Map<String, String> chosen) {
        desk.open(file);
        window.press("修改");
        Locator closed = window.front().locator("vaadin-details:not([opened]) vaadin-details-summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
        window.settle();
        typed.forEach(window::fill);
        chosen.forEach((label, entry) -> Dialogs.select(window, label, entry));
        Dialogs.save(window);
    }

    void relative(String relative, String relation) {
        desk.open(file);
        window.press("新增记录");
        Dialogs.select(window, "类别", "亲属");
        window.fill("姓名或名称", relative).fill("关系或授予（作出）单位", relation);
        Dialogs.save(window);
    }

    /** A paper that the person wrote by hand. */
    void paper(String code, String title, String day) throws IOException {
        desk.open(file);
        window.press("新增材料");
        Dialogs.choose(window, code);
        window.fill("落款日期", day).fill("名称或所属时段", title);
        desk.scan(code);
        Dialogs.save(window);
    }

    void talk(String topic, String talker, String place, String points, String problems, String direction) {
        desk.open(page);
        window.press("登记谈话记录");
        Dialogs.select(window, "谈话主题", topic);
        window.fill("谈话人", talker).fill("地点", place);
        window.fill("谈话要点", points).fill("存在问题", problems).fill("努力方向", direction);
        Dialogs.save(window);
    }

    /** All opinions of the stage on one sheet, each with who said it. */
    void opinions(Map<String, String> texts, String... saidBy) {
        desk.open(page);
        window.press("登记意见");
        int i = 0;
        for (Map.Entry<String, String> said : texts.entrySet()) {
            window.front().getByLabel("谁的意见（单位或姓名）").nth(i).fill(saidBy[i++]);
            window.fill(said.getKey(), said.getValue());
        }
        Dialogs.save(window);
    }

    /** The report of the period that runs: read, noted, entered in its line. */
    void report(String note) {
        desk.open("m/development/reports");
        window.fill("审阅意见 " + name, note);
        window.page()
                .getByLabel("登记 " + name, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .click();
        window.settle();
        window.see("应交 1 人，已交 1 人");
    }

    /** The report's scan, in the form of its line. */
    void scanReport(String title) throws IOException {
        desk.open("m/development/reports");
        window.page().getByLabel("修改 " + name).first().click();
        window.settle();
        window.fill("题目", title);
        desk.scan(title);
        Dialogs.save(window);
    }

    /** @param opinion of the branch, where it speaks at all (TPL-09) */
    void assessment(String kind, Map<String, String> words, String opinion, String talkedOn) {
        desk.open("m/development/assessments");
        if (!kind.isEmpty()) {
            Dialogs.select(window, "类别", kind);
        }
        window.page().getByLabel("登记 " + name).first().click();
        window.settle();
        words.forEach(window::fill);
        window.fill("谈话日期", talkedOn);
        if (!opinion.isEmpty()) {
            window.fill("支部意见", opinion);
        }
        Dialogs.save(window);
        window.see("合格 " + talkedOn);
    }

    void study(String conclusions) {
        desk.open("m/development/studies");
        window.press("登记").fill("研究结论", conclusions);
        Dialogs.save(window);
        window.see(conclusions);
    }

    /** A training with those who took part, their marks, certificates and essays. */
    void training(String kind, Map<String, String> words, String score, String certificate, String essayOn)
            throws IOException {
        desk.open("m/development/trainings");
        window.press("登记培训");
        Dialogs.select(window, "培训对象", kind);
        words.forEach(window::fill);
        Dialogs.save(window);
        window.follow(words.getOrDefault("名称", ""));
        window.press("添加参训人员");
        window.pressInDialog("添加参训人员");
        window.see(name);
        window.page().getByLabel("修改 " + name).click();
        window.settle();
        window.fill("成绩", score).fill("结业证书编号", certificate).fill("体会提交日期", essayOn);
        desk.scan("学习体会");
        Dialogs.save(window);
        window.see("1 人合格，1 人交体会");
    }

    /** Publishes the notice that the case waits for. Returns where it is shown. */
    String publish() {
        desk.open(page);
        window.press("发布公示");
        if (window.front().getByLabel("张贴地点").inputValue().isEmpty()) {
            window.fill("张贴地点", "村务公开栏").fill("受理单位（人）", "柳坪镇党委组织办").fill("联系电话", "0310-5550188");
        }
        desk.look("notice-form");
        Locator reason = window.front().getByLabel("仍要办理的理由");
        if (reason.count() > 0 && reason.first().isVisible()) {
            window.fill("仍要办理的理由", "下年节假日安排尚未公布，按工作日计算");
        }
        window.pressInDialog("发布公示");
        window.pressInDialog("发布公示");
        window.see("公示中");
        return window.page()
                .locator("a[href*='notices?notice=']")
                .last()
                .getAttribute("href")
                .replaceAll("^/", "");
    }

    void photograph(String notice) throws IOException {
        desk.open(notice);
        window.press("添加照片");
        desk.scan("公示照片");
        Dialogs.save(window);
    }

    /** Concludes it on the page of notices, after its time. */
    void conclude(String notice) {
        desk.open(notice);
        window.press("作出结论").fill("处理结论", "公示期内没有收到不同意见。");
        Dialogs.save(window);
        window.see("公示已结束");
        desk.look("notice-concluded");
    }

    void inquiry(String who, String unit) {
        desk.open(page);
        window.press("发函调信");
        Dialogs.select(window, "了解谁", who);
        window.fill("收函单位", unit);
        Dialogs.save(window);
        window.see("已等 0 天");
    }

    /** The answer, entered on the list of letters that wait. */
    void answered(String answer) throws IOException {
        desk.open("m/development/inquiries");
        desk.look("letters-out");
        window.press("登记回函").fill("回函内容", answer);
        desk.scan("回函");
        Dialogs.save(window);
    }

    void review(Map<String, String> words) {
        desk.open(page);
        window.press("填写政审情况");
        for (String method : new String[] {"本人谈话", "查阅档案材料", "函调"}) {
            Dialogs.tick(window, method);
        }
        words.forEach(window::fill);
        Dialogs.select(window, "审查结论", "合格");
        desk.look("review-form");
        Dialogs.save(window);
        desk.look("review");
    }
}
