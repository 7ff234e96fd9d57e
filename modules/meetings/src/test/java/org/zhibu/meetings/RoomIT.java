package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.BrowserWindow.Chromium;
import org.zhibu.testkit.PortalProcess;
import org.zhibu.testkit.Rule;

/**
 * Three who keep the same minutes at once, one of them without a network for a minute, one who closes the window, and a server that
 * is killed: whatever was typed is in the minutes, once.
 */
class RoomIT {
    private static final String PASSWORD = "zhibu-demo-2026";
    private static final String BRANCH = "LIULIN-HEWAN";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int OFFLINE_MS = 60_000;

    private static Chromium chromium;
    private static PortalProcess portal;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        portal = PortalProcess.start(
                Path.of(System.getProperty("portal.root")),
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "room-"),
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

    @Rule({"MEET-53", "MEET-55", "MIN-15"})
    @Test
    void whatThreeRecordersTypeIsInTheMinutesOnceWhateverHappens() throws IOException {
        try (BrowserWindow secretary = window(1440, 900);
                BrowserWindow recorder = window(1440, 900);
                BrowserWindow helper = window(390, 844)) {
            String room = begin(secretary);
            recorder.open(room).signIn(BRANCH, "organizer", PASSWORD).see("应到");
            helper.open(room).signIn(BRANCH, "member", PASSWORD).see("应到");
            attendance(secretary, recorder);
            for (BrowserWindow window : List.of(secretary, recorder, helper)) {
                window.see("到会人数符合要求");
                window.screenshot("room-" + window.page().viewportSize().width + "-counted");
            }
            secretary.press("下一议题");
            helper.see("正在进行");

            // the same field at once, and different ones
            List<String> together = List.of("书记说：大家抓紧落实。", "记录人写：经费要公开。", "帮手记：下周检查一次。");
            typeAtOnce(List.of(field(secretary, "主持人小结"), field(recorder, "主持人小结"), field(helper, "主持人小结")), together);
            String speaker = speak(recorder);
            typeAtOnce(
                    List.of(field(secretary, "议定事项"), field(recorder, speaker + "的发言"), material(helper)),
                    List.of("一、六月底前修好村路。", "我同意先修路，再装灯。", "传达了镇党委的文件。"));
            seeEverywhere(List.of(secretary, recorder, helper), together);

            // one without a network types on for a minute; another closes the window with something unsent
            helper.page().context().setOffline(true);
            long offlineSince = System.nanoTime();
            append(material(helper), "离线第一句。");
            PlaywrightAssertions.assertThat(state(material(helper)))
                    .hasText("未连接，已存在本机", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            helper.screenshot("room-390-offline");
            append(field(helper, "主持人小结"), "离线写的小结。");
            append(field(secretary, "主持人小结"), "书记又说一句。");

            recorder.page().context().setOffline(true);
            append(field(recorder, speaker + "的发言"), "关窗前的一句。");
            recorder.page().close();
            recorder.page().context().setOffline(false);
            Page reopened = recorder.page().context().newPage();
            reopened.navigate(portal.url(room));
            Locator words = reopened.getByLabel(speaker + "的发言");
            PlaywrightAssertions.assertThat(words)
                    .hasValue("我同意先修路，再装灯。关窗前的一句。", new LocatorAssertions.HasValueOptions().setTimeout(20_000));

            append(material(helper), "离线第二句。");
            helper.page().waitForTimeout(Math.max(0, OFFLINE_MS - (System.nanoTime() - offlineSince) / 1e6));
            append(material(helper), "离线最后一句。");
            helper.page().context().setOffline(false);
            saved(material(helper));
            saved(field(helper, "主持人小结"));
            // and sees what the others wrote meanwhile
            PlaywrightAssertions.assertThat(field(helper, speaker + "的发言"))
                    .hasValue("我同意先修路，再装灯。关窗前的一句。", new LocatorAssertions.HasValueOptions().setTimeout(20_000));

            // the server is killed while two of them type
            saved(field(secretary, "主持人小结"));
            append(field(secretary, "议定事项"), "二、七月装路灯。");
            append(material(helper), "停机前一句。");
            portal.kill();
            append(field(secretary, "议定事项"), "三、停机时写的。");
            append(material(helper), "停机时帮手写的。");
            PlaywrightAssertions.assertThat(state(field(secretary, "议定事项")))
                    .hasText("未连接，已存在本机", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            secretary.screenshot("room-1440-killed");
            portal.restart();
            for (Map.Entry<BrowserWindow, String> back :
                    Map.of(secretary, "secretary", helper, "member").entrySet()) {
                back.getKey().open("sign-in");
                back.getKey().open(room).signIn(BRANCH, back.getValue(), PASSWORD);
            }
            saved(field(secretary, "议定事项"));
            saved(material(helper));

            everythingOnce(secretary.open(room), speaker);
            secretary.screenshot("room-1440-end");
            secretary
                    .page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve("room-1440-whole.png")));
            assertThat(secretary.tooWide()).isEmpty();
            assertThat(helper.tooWide()).isEmpty();
            assertThat(secretary.accessibilityViolations()).isEmpty();
            assertThat(helper.accessibilityViolations()).isEmpty();
        }
    }

    private static void everythingOnce(BrowserWindow window, String speaker) {
        saved(field(window, "议定事项"), false);
        assertThat(field(window, "议定事项").inputValue()).isEqualTo("一、六月底前修好村路。二、七月装路灯。三、停机时写的。");
        assertThat(field(window, speaker + "的发言").inputValue()).isEqualTo("我同意先修路，再装灯。关窗前的一句。");
        assertThat(material(window).inputValue()).isEqualTo("传达了镇党委的文件。离线第一句。离线第二句。离线最后一句。停机前一句。停机时帮手写的。");
        List<String> summary = List.of("书记说：大家抓紧落实。", "记录人写：经费要公开。", "帮手记：下周检查一次。", "离线写的小结。", "书记又说一句。");
        String stored = field(window, "主持人小结").inputValue();
        assertThat(stored).contains(summary);
        assertThat(stored)
                .hasSize(summary.stream().collect(Collectors.joining()).length());
    }

    /** A meeting of today with a co-recorder, opened; returns the address of its room. */
    private static String begin(BrowserWindow secretary) {
        Page page = secretary.page();
        secretary.open("modules").signIn(BRANCH, "secretary", PASSWORD);
        if (!secretary.open("m/meetings").shows("新建会议")) {
            secretary.open("modules").pressOnCard("会议", "启用");
            secretary.pressInDialog("启用");
            secretary.open("m/meetings");
        }
        secretary.press("新建会议");
        secretary.front().locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("主题党日"))
                .first()
                .click();
        secretary.settle();
        secretary.fill(
                "日期", java.time.LocalDate.now(java.time.ZoneId.systemDefault()).toString());
        secretary.fill("地点", "河湾村委会会议室");
        secretary.front().locator("vaadin-combo-box input").nth(1).click();
        page.locator("vaadin-combo-box-item:not([hidden])").nth(2).click();
        secretary.settle();
        secretary.fill("会议议题", "学习镇党委文件\n讨论修路和路灯");
        secretary.pressInDialog("建立草稿");
        page.waitForURL("**/m/meetings/*");
        secretary.settle();
        secretary.press("发出通知");
        Locator reason = page.getByLabel("仍要办理的理由");
        if (reason.count() > 0) {
            reason.first().fill("临时召开");
            reason.first().press("Tab");
            secretary.pressInDialog("发出通知");
        }
        secretary.follow("进入会场").press("开会");
        secretary.press("共同记录人");
        Locator person = secretary.front().locator("vaadin-combo-box input").first();
        person.fill(memberName());
        page.locator("vaadin-combo-box-item:not([hidden])").first().click();
        secretary.pressInDialog("保存");
        return page.url().replaceAll("^https?://[^/]+/", "");
    }

    /** Of whoever signs in as the plain member. */
    private static String memberName() {
        try (BrowserWindow member = window(800, 600)) {
            member.open("m/meetings").signIn(BRANCH, "member", PASSWORD);
            return member.page()
                    .locator(".portal-user-name")
                    .first()
                    .textContent()
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void attendance(BrowserWindow secretary, BrowserWindow recorder) {
        Locator came = taps(secretary, "到会 ");
        Locator away = taps(recorder, "缺席 ");
        int people = came.count();
        came.first().click();
        away.last().click();
        recorder.settle();
        taps(recorder, "病假 ").first().click();
        secretary.settle();
        recorder.settle();
        PlaywrightAssertions.assertThat(taps(secretary, "到会 ")).hasCount(people - 2);
        secretary.press("其余人员全部到会");
    }

    private static Locator taps(BrowserWindow window, String label) {
        return window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
    }

    /** Taps the first name; returns it. */
    private static String speak(BrowserWindow window) {
        Locator name = window.page().locator(".room-names vaadin-button").first();
        String speaker = name.innerText().strip();
        name.click();
        window.settle();
        field(window, speaker + "的发言").waitFor();
        return speaker;
    }

    private static void typeAtOnce(List<Locator> fields, List<String> sentences) {
        int longest = sentences.stream().mapToInt(String::length).max().orElseThrow();
        for (int from = 0; from < longest; from += 2) {
            for (int i = 0; i < fields.size(); i++) {
                String sentence = sentences.get(i);
                if (from < sentence.length()) {
                    fields.get(i).pressSequentially(sentence.substring(from, Math.min(sentence.length(), from + 2)));
                }
            }
            fields.getFirst().page().waitForTimeout(300);
        }
    }

    private static void append(Locator field, String words) {
        field.focus();
        field.press("Control+End");
        field.pressSequentially(words);
    }

    private static void seeEverywhere(List<BrowserWindow> windows, List<String> sentences) {
        windows.forEach(window -> {
            Locator summary = field(window, "主持人小结");
            sentences.forEach(sentence -> PlaywrightAssertions.assertThat(summary)
                    .hasValue(Pattern.compile(sentence), new LocatorAssertions.HasValueOptions().setTimeout(10_000)));
        });
    }

    private static Locator field(BrowserWindow window, String label) {
        return window.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator material(BrowserWindow window) {
        return field(window, "学习材料、传达内容").first();
    }

    private static Locator state(Locator field) {
        return field.locator("xpath=ancestor::vaadin-text-area").locator(".kept-state");
    }

    private static void saved(Locator field) {
        saved(field, true);
    }

    private static void saved(Locator field, boolean told) {
        field.waitFor();
        PlaywrightAssertions.assertThat(state(field))
                .hasText(
                        told ? Pattern.compile("已保存") : Pattern.compile("(已保存)?"),
                        new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    private static BrowserWindow window(int width, int height) throws IOException {
        return new BrowserWindow(chromium, portal, width, height, Files.createDirectories(SCREENSHOTS));
    }
}
