package org.zhibu.meetings.samples;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.zhibu.testkit.BrowserWindow;

/** What a secretary does with a meeting, in the words of the pages. */
final class MeetingSteps {
    private final BrowserWindow window;
    private final Page page;
    private String address = "";

    MeetingSteps(BrowserWindow window) {
        this.window = window;
        this.page = window.page();
    }

    /** @param group null for a meeting of the whole organisation */
    void begin(
            String kind, String group, String title, String place, String chair, String recorder, List<String> topics) {
        window.open("m/meetings").press("新建会议");
        choose(0, kind);
        if (group != null) {
            choose(1, group);
        }
        window.fill("会议名称", title);
        window.fill("日期", Samples.today());
        window.fill("地点", place);
        pick("主持人", chair);
        pick("记录人", recorder);
        window.fill("会议议题", String.join("\n", topics));
        window.pressInDialog("建立草稿");
        page.waitForURL(Pattern.compile(".*/m/meetings/[0-9a-f-]{36}$"));
        window.settle();
        address = page.url().replaceAll("^https?://[^/]+/", "");
    }

    /** From the draft into the room, where the meeting is opened. */
    void call() {
        if (window.shows("支部同意议题")) {
            step("支部同意议题");
        }
        step("发出通知");
    }

    void enterRoom() {
        window.open(address + "/room").press("开会");
    }

    void absent(String name, String reason) {
        tap("缺席 " + name);
        tap(reason + " " + name);
    }

    void theOthersCame() {
        window.press("其余人员全部到会");
        window.see("到会人数符合要求");
    }

    void guest(String role, String name, String post) {
        window.press("添加列席人员");
        choose(0, role);
        window.fill("姓名", name);
        window.fill("职务", post);
        window.pressInDialog("保存");
    }

    void nextTopic() {
        window.press("下一议题");
    }

    /** What is read or conveyed under the topic that runs. */
    void material(int topic, String text) {
        type(page.getByLabel("学习材料、传达内容").nth(topic), text);
    }

    void speech(String name, String words) {
        page.locator(".room-names vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .first()
                .click();
        window.settle();
        type(
                page.getByLabel(name + "的发言", new Page.GetByLabelOptions().setExact(true))
                        .last(),
                words);
    }

    void text(String label, String words) {
        type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first(), words);
    }

    void opening() {
        window.press("生成开场白");
    }

    void task(String task, String owner) {
        window.press("添加任务");
        window.fill("工作任务", task);
        pick("责任人", owner);
        window.pressInDialog("保存");
    }

    /** Hands that were counted for the vote on a person. */
    void count(String person, int yes, int no, int abstain) {
        openCount(person);
        counts(yes, no, abstain);
    }

    /** Ballots as the tellers counted them. */
    void countBallots(String person, int issued, String scrutineer, String counter, int yes, int no, int abstain) {
        openCount(person);
        choose(0, scrutineer);
        choose(1, counter);
        window.fill("发出票数", String.valueOf(issued));
        window.fill("收回票数", String.valueOf(issued));
        window.fill("其中无效票", "0");
        counts(yes, no, abstain);
    }

    private void openCount(String person) {
        page.locator("article.meeting-vote")
                .filter(new Locator.FilterOptions().setHasText(person))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记表决结果"))
                .click();
        window.settle();
    }

    private void counts(int yes, int no, int abstain) {
        window.fill("赞成票", String.valueOf(yes));
        window.fill("反对票", String.valueOf(no));
        window.fill("弃权票", String.valueOf(abstain));
        window.pressInDialog("保存");
    }

    /** Ends the meeting in the room, sends the minutes to be signed, enters the signatures on paper and archives. */
    void finish() {
        window.press("散会");
        window.open(address);
        step("记录完成，送签");
        for (String role : new String[] {"主持人", "记录人"}) {
            window.press(role + "已在纸上签名");
            window.pressInDialog("保存");
        }
    }

    void archive() {
        step("归档");
        window.see("会议记录已归档");
    }

    BrowserWindow page() {
        return window.open(address);
    }

    String address() {
        return address;
    }

    /** The printed sheet as a picture and the document; returns the document. */
    Path print(String name) throws IOException {
        window.open(address + "/print").see("记录");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(ServedPortal.PICTURES.resolve(name + ".png")));
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(ServedPortal.PICTURES.resolve(name + ".pdf")));
        Download download =
                page.waitForDownload(() -> page.getByText("下载 DOCX").first().click());
        Path file = ServedPortal.PICTURES.resolve(name + ".docx");
        Files.copy(download.path(), file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** Presses a step; where a rule asks for a reason, gives one. */
    void step(String name) {
        window.press(name);
        Locator reason = page.getByLabel("仍要办理的理由");
        if (reason.count() > 0) {
            reason.first().fill("经支部书记同意");
            reason.first().press("Tab");
            window.pressInDialog(name);
        }
    }

    void choose(int select, String option) {
        Locator field = window.front().locator("vaadin-select").nth(select);
        field.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .last()
                .click();
        window.settle();
    }

    void pick(String label, String person) {
        Locator field = window.front().getByLabel(label).first();
        field.fill(person);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(person))
                .first()
                .click();
        window.settle();
    }

    private void tap(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        window.settle();
    }

    /** Types into a field that saves itself, and waits until it has. */
    private void type(Locator field, String words) {
        field.fill(words);
        field.blur();
        PlaywrightAssertions.assertThat(
                        field.locator("xpath=ancestor::vaadin-text-area").locator(".kept-state"))
                .hasText(
                        "已保存",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }
}
