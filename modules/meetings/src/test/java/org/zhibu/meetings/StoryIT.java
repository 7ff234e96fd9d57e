package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.BrowserWindow.Chromium;
import org.zhibu.testkit.PortalProcess;
import org.zhibu.testkit.Rule;

/**
 * From switching the module on to the township's dashboard, in a real browser on the packaged portal with its demonstration
 * county. Screenshots are kept in {@code target/screenshots}.
 */
class StoryIT {
    private static final String PASSWORD = "zhibu-demo-2026";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final List<String> problems = new ArrayList<>();

    private static Chromium chromium;
    private static PortalProcess portal;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        portal = PortalProcess.start(
                Path.of(System.getProperty("portal.root")),
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "story-"),
                "--demo");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    @Rule({"MEET-31", "MEET-80", "MEET-81", "MEET-82", "DASH-03", "DASH-07"})
    @ParameterizedTest
    @CsvSource({"desktop, 1440, 900", "phone, 390, 844"})
    void aVillageHoldsAGroupMeetingAndItsTownshipSeesIt(String device, int width, int height) throws IOException {
        try (BrowserWindow secretary = window(width, height);
                BrowserWindow officer = window(width, height);
                BrowserWindow neighbour = window(width, height)) {
            neighbour
                    .open("m/meetings")
                    .signIn("LIULIN-DONGQIAO", "secretary", PASSWORD)
                    .see("新建会议");

            look(secretary.open("sign-in"), device + "-01-sign-in");
            expectAccessible(secretary);
            secretary.open("m/meetings").signIn("LIULIN-HEWAN", "secretary", PASSWORD);
            if (device.equals("phone")) {
                switchModule(secretary, "停用");
            }
            look(secretary.open("m/meetings").see("找不到这个页面"), device + "-02-not-there-yet");
            look(secretary.open(""), device + "-03-home");
            expectAccessible(secretary);
            switchModule(secretary, "启用");
            look(secretary, device + "-04-switched-on");
            expectAccessible(secretary);

            // the deep link works now, and the neighbour's open page has not changed
            look(secretary.open("m/meetings").see("新建会议"), device + "-05-meetings");
            expectAccessible(secretary);
            assertThat(neighbour.shows("新建会议")).isTrue();
            // the committee has meetings of its own, and none of the branch's
            officer.open("m/meetings").signIn("LIULIN", "officer", PASSWORD).see("会议名称");

            String address = hold(secretary, device);

            assertThat(docx(secretary)).contains("党小组会记录", "应到", "缺席人员", "病假", "一要把学习抓实", "责任分工");
            look(secretary.open(address + "/print").see("党小组会记录"), device + "-12-print");

            look(officer.open("dashboard").see("河湾村党支部"), device + "-13-dashboard");
            expectAccessible(officer);
            expectLights(officer);
            officer.page().getByText("河湾村党支部").first().click();
            officer.settle();
            look(officer.see("党小组会"), device + "-14-branch");
            assertThat(officer.shows("一要把学习抓实")).isFalse();

            neighbour.open(address);
            assertThat(neighbour.shows("一要把学习抓实")).isFalse();
            look(neighbour, device + "-15-neighbour");
            officer.open(address).see("找不到这个页面");
            assertThat(officer.open("m/meetings").see("会议名称").shows("河湾村委会会议室")).isFalse();

            assertThat(problems).isEmpty();
        }
    }

    /** Ten branches with six kinds of meetings each, and all of them have the module now; what a branch does not owe says so. */
    private static void expectLights(BrowserWindow officer) {
        Locator lights = officer.page().locator("vaadin-grid .light");
        assertThat(lights.allInnerTexts().stream().filter(text -> !text.contains("不适用")))
                .hasSizeGreaterThanOrEqualTo(60)
                .allMatch(text -> text.matches("(?s).*\\d/\\d.*"));
    }

    /** From the draft to the archive. Returns the meeting's address. */
    private String hold(BrowserWindow secretary, String device) {
        Page page = secretary.page();
        secretary.open("m/meetings").press("新建会议");
        secretary.front().locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("党小组会"))
                .first()
                .click();
        secretary.settle();
        today(secretary);
        secretary.fill("地点", "河湾村委会会议室");
        secretary.front().locator("vaadin-combo-box input").nth(1).click();
        page.locator("vaadin-combo-box-item:not([hidden])").nth(2).click();
        secretary.settle();
        secretary.fill("会议议题", "学习党章总纲\n讨论吸收入党积极分子人选");
        look(secretary, device + "-06-new-meeting");
        expectAccessible(secretary);
        secretary.pressInDialog("建立草稿");
        page.waitForURL("**/m/meetings/*");
        secretary.settle();
        String address = page.url().replaceAll("^https?://[^/]+/", "");
        look(secretary, device + "-07-draft");
        expectAccessible(secretary);
        step(secretary, "支部同意议题");
        step(secretary, "发出通知");
        look(secretary, device + "-08-notified");
        step(secretary, "召开会议");
        attendance(secretary);
        secretary.press("生成开场白");
        look(secretary, device + "-09-attendance");
        expectAccessible(secretary);
        speech(secretary, 0, "一要把学习抓实，二要联系村里的工作。");
        speech(secretary, 1, "同意推荐两名同志为入党积极分子人选。");
        secretary.fill("议定事项", "推荐两名同志为入党积极分子人选，报支部委员会。");
        secretary.settle();
        task(secretary);
        assertThat(secretary.page().getByLabel("开场").first().inputValue()).contains("应到", "实到");
        step(secretary, "记录完成，送签");
        look(secretary, device + "-10-to-sign");
        for (String role : new String[] {"主持人", "记录人"}) {
            Locator own = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("以" + role + "身份签名"));
            if (own.count() > 0) {
                own.first().click();
                secretary.settle();
                secretary.fill("登录密码", PASSWORD);
                secretary.pressInDialog("以" + role + "身份签名");
            } else {
                secretary.press(role + "已在纸上签名");
                secretary.pressInDialog("保存");
            }
        }
        step(secretary, "归档");
        look(secretary.see("会议记录已归档"), device + "-11-archived");
        return address;
    }

    /** Opens the calendar and takes today, as a thumb would. */
    private static void today(BrowserWindow window) {
        window.front().locator("vaadin-date-picker input").first().click();
        Locator button = window.page().locator("vaadin-button[slot=today-button]");
        button.click();
        try {
            button.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.HIDDEN)
                    .setTimeout(3000));
        } catch (TimeoutError scrolledOnly) {
            // the first press brings today into view when another month is shown
            button.click();
        }
        window.settle();
    }

    private static void attendance(BrowserWindow secretary) {
        Page page = secretary.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("缺席 "))
                .last()
                .click();
        secretary.settle();
        secretary.front().locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("病假"))
                .first()
                .click();
        secretary.settle();
        secretary.pressInDialog("保存");
        secretary.press("其余人员全部到会");
    }

    private static void speech(BrowserWindow secretary, int person, String view) {
        secretary.press("添加发言");
        pick(secretary, person);
        secretary.fill("主要看法", view);
        secretary.pressInDialog("保存");
    }

    private static void task(BrowserWindow secretary) {
        secretary.press("添加任务");
        secretary.fill("工作任务", "把推荐名单报支部委员会");
        pick(secretary, 0);
        secretary.pressInDialog("保存");
    }

    /** Takes the nth entry of the combo box in the dialog. */
    private static void pick(BrowserWindow window, int entry) {
        window.front().locator("vaadin-combo-box input").first().click();
        window.page().locator("vaadin-combo-box-item:not([hidden])").nth(entry).click();
        window.settle();
    }

    /** Presses a step; where a rule asks for a reason, gives one. */
    private static void step(BrowserWindow window, String name) {
        window.press(name);
        Locator reason = window.page().getByLabel("仍要办理的理由");
        if (reason.count() > 0) {
            reason.first().fill("组长临时外出，经书记同意");
            reason.first().press("Tab");
            window.pressInDialog(name);
        }
    }

    private static void switchModule(BrowserWindow window, String verb) {
        window.open("modules").pressOnCard("会议", verb);
        window.pressInDialog(verb);
        window.see(verb.equals("启用") ? "停用" : "启用");
    }

    private static String docx(BrowserWindow window) throws IOException {
        Download download = window.page()
                .waitForDownload(
                        () -> window.page().getByText("下载 DOCX").first().click());
        assertThat(download.suggestedFilename()).endsWith(".docx");
        try (InputStream in = Files.newInputStream(download.path());
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    /** Keeps a picture, and what is wrong with the page; collected, so that one run names it all. */
    private void look(BrowserWindow window, String name) {
        window.screenshot(name);
        if (!window.tooWide().isEmpty()) {
            problems.add(name + " is too wide: " + window.tooWide());
        }
    }

    private void expectAccessible(BrowserWindow window) {
        window.accessibilityViolations().forEach(v -> problems.add(window.page().url() + " " + v));
    }

    private static BrowserWindow window(int width, int height) throws IOException {
        return new BrowserWindow(chromium, portal, width, height, Files.createDirectories(SCREENSHOTS));
    }
}
