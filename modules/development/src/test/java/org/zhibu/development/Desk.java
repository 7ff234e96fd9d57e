package org.zhibu.development;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** Somebody's browser window that stays open over the years. Where the clock has ended the session, the person signs in again. */
final class Desk implements AutoCloseable {
    /** Pictures of all desks, numbered in the order in which they were taken. */
    static final class Pictures {
        private final Path folder;
        private final List<String> problems = new ArrayList<>();
        private int taken;

        Pictures(Path folder) {
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }

        /** What was wider than its page. */
        List<String> problems() {
            return problems;
        }

        String next(String name) {
            return "%02d-%s".formatted(++taken, name);
        }
    }

    private static final int WIDTH = 620;
    private static final int HEIGHT = 877;

    private final BrowserWindow window;
    private final String code;
    private final Login login;
    private final Pictures pictures;

    Desk(BrowserWindow window, String code, Login login, Pictures pictures) {
        this.window = window;
        this.code = code;
        this.login = login;
        this.pictures = pictures;
    }

    BrowserWindow window() {
        return window;
    }

    Pictures pictures() {
        return pictures;
    }

    BrowserWindow open(String path) {
        window.open(path);
        if (window.page().url().contains("/sign-in")) {
            window.signIn(code, login.login(), World.PASSWORD).open(path);
        }
        return window;
    }

    /** Reads a page again until it shows the text: what the portal does behind takes a moment. */
    BrowserWindow openUntil(String path, String text) {
        open(path);
        for (int i = 0; i < 40 && !window.shows(text); i++) {
            window.page().waitForTimeout(250);
            window.open(path);
        }
        return window.see(text);
    }

    void look(String name) {
        window.page()
                .locator("vaadin-dialog[closing], vaadin-confirm-dialog[closing]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        window.screenshot(pictures.next(name));
        if (!window.tooWide().isEmpty()) {
            pictures.problems.add(name + " is too wide: " + window.tooWide());
        }
    }

    /** Puts the scan of a paper with these words on it into the open dialog. */
    void scan(String title) throws IOException {
        window.front()
                .locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(title + ".png", "image/png", paper(title)));
        window.front().locator(".attachment").first().waitFor();
        window.settle();
    }

    /** Fetches what a link of that name gives. */
    Path fetch(String link) {
        var download = window.page()
                .waitForDownload(() -> window.page()
                        .locator("a")
                        .filter(new Locator.FilterOptions().setHasText(link))
                        .last()
                        .click());
        Path file = pictures.folder().resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    static UUID idIn(String address) {
        return UUID.fromString(address.replaceAll(".*/", ""));
    }

    private static byte[] paper(String words) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        pen.drawString(words, 60, 120);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        window.close();
    }
}
