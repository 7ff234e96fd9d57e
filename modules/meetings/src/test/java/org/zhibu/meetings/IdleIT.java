package org.zhibu.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.BrowserWindow.Chromium;
import org.zhibu.testkit.PortalProcess;

/** Who walks away from the machine is signed out, although the page keeps telling the portal that it is there. */
@Tag("slow")
class IdleIT {
    private static final String PASSWORD = "zhibu-demo-2026";

    @Test
    void anIdlePageLeadsToTheSignInAndATypingOneStays() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "idle-");
        try (Chromium chromium = Chromium.launch();
                PortalProcess portal = PortalProcess.start(
                        Path.of(System.getProperty("portal.root")),
                        folder,
                        "--demo",
                        "--server.servlet.session.timeout=1m",
                        "--vaadin.heartbeatInterval=20");
                BrowserWindow idle = new BrowserWindow(chromium, portal, 1200, 800, folder);
                BrowserWindow typing = new BrowserWindow(chromium, portal, 1200, 800, folder)) {
            idle.open("people").signIn("LIULIN-DONGQIAO", "secretary", PASSWORD).see("赵国栋");
            typing.open("m/meetings")
                    .signIn("LIULIN-DONGQIAO", "secretary", PASSWORD)
                    .press("新建会议");
            for (int i = 0; i < 18; i++) {
                typing.page().locator("vaadin-dialog textarea").first().pressSequentially("学习党章");
                idle.page().waitForTimeout(10_000);
            }
            assertThat(idle.page().url()).endsWith("/sign-in");
            assertThat(idle.page().locator("body").innerText()).doesNotContain("赵国栋");
            assertThat(typing.page().locator("vaadin-dialog textarea").first().inputValue())
                    .contains("学习党章学习党章");
            typing.page().reload();
            typing.see("新建会议");
        }
    }
}
