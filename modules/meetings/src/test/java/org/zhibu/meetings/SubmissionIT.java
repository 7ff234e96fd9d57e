package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.BrowserWindow.Chromium;
import org.zhibu.testkit.PortalProcess;
import org.zhibu.testkit.Rule;

/**
 * A submission over three organisations of the demonstration county, in a real browser: handed in, reviewed by the general branch,
 * returned, completed, decided, replied; and nobody else can open it. It belongs to the platform and stands here because the packaged
 * portal does.
 */
class SubmissionIT {
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
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "submission-"),
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

    @Rule({"AUTH-32", "ORG-15"})
    @ParameterizedTest
    @CsvSource({"desktop, 1440, 900", "phone, 390, 844"})
    void aWorkshopAsksItsCommitteeByWayOfTheGeneralBranch(String device, int width, int height) throws IOException {
        try (BrowserWindow branch = window(width, height);
                BrowserWindow general = window(width, height);
                BrowserWindow committee = window(width, height)) {
            branch.open("submissions").signIn("QHJX-YICHEJIAN", "secretary", PASSWORD);
            look(branch.see("请示上报"), device + "-sub-01-sent");
            branch.press("新建报送");
            String title = "关于开展技能比武的请示（" + device + "）";
            branch.fill("标题", title);
            branch.fill("正文", "拟于下月开展技能比武，请批示。");
            look(branch, device + "-sub-02-new");
            branch.pressInDialog("建立草稿");
            branch.page().waitForURL("**/submissions/*");
            branch.settle();
            String key = branch.page().url().replaceAll(".*/", "");
            look(branch, device + "-sub-03-draft");
            branch.press("交件");
            branch.pressInDialog("交件");
            look(branch.see("等待对方签收"), device + "-sub-04-handed-in");

            committee
                    .open("received/" + key)
                    .signIn("QHJX", "officer", PASSWORD)
                    .see("找不到这个页面");
            general.open("received").signIn("QHJX-ZHUZAO", "secretary", PASSWORD);
            look(general.see(title), device + "-sub-05-received");
            general.open("received/" + key).press("审议并转上级");
            general.fill("审议意见", "总支讨论，同意上报。");
            general.pressInDialog("同意上报");
            look(general.see("已转上级"), device + "-sub-06-reviewed");

            committee.open("received/" + key).press("退回补充");
            committee.fill("需要补充的材料（每行一项）", "缺经费预算");
            committee.pressInDialog("退回");
            look(committee.see("已退回"), device + "-sub-07-returned");

            branch.open("submissions/" + key).see("缺经费预算");
            branch.press("修改标题和正文");
            branch.fill("正文", "拟于下月开展技能比武，经费三千元，请批示。");
            branch.pressInDialog("保存");
            branch.press("交件");
            branch.pressInDialog("交件");
            branch.see("等待对方签收");

            look(committee.open("received/" + key).see("与上次报送相比"), device + "-sub-08-completed");
            committee.press("答复");
            committee.pressInDialog("答复");
            look(committee.see("之后不能更改或撤回"), device + "-sub-08b-confirm");
            committee.pressInDialog("答复");
            committee.see("同意");
            committee.open("received");
            committee.page().getByText("拟写批复").first().click();
            committee.settle();
            look(committee, device + "-sub-09-reply-form");
            committee.pressInDialog("编号下达");
            committee.page().waitForURL("**/replies/*");
            look(committee.see("特此批复"), device + "-sub-10-reply");
            String whole = committee.page().url().replaceAll("^https?://[^/]+/", "");

            look(branch.open("submissions/" + key + "/reply").see("特此批复"), device + "-sub-11-extract");
            branch.open(whole);
            assertThat(branch.shows("特此批复")).isFalse();
            for (String[] stranger :
                    new String[][] {{"LIULIN", "secretary"}, {"LIULIN-HEWAN", "secretary"}, {"QINGHE", "officer"}}) {
                try (BrowserWindow other = window(width, height)) {
                    other.open("submissions/" + key)
                            .signIn(stranger[0], stranger[1], PASSWORD)
                            .see("找不到这个页面");
                    other.open("received/" + key);
                    assertThat(other.shows("技能比武")).isFalse();
                    other.open(whole);
                    assertThat(other.shows("特此批复")).isFalse();
                }
            }
            for (BrowserWindow window : List.of(branch, general, committee)) {
                window.accessibilityViolations()
                        .forEach(v -> problems.add(window.page().url() + " " + v));
            }
            assertThat(problems).isEmpty();
        }
    }

    private void look(BrowserWindow window, String name) {
        window.screenshot(name);
        if (!window.tooWide().isEmpty()) {
            problems.add(name + " is too wide: " + window.tooWide());
        }
    }

    private static BrowserWindow window(int width, int height) throws IOException {
        return new BrowserWindow(chromium, portal, width, height, Files.createDirectories(SCREENSHOTS));
    }
}
