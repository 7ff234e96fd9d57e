package org.zhibu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhibu.testkit.BrowserWindow.Chromium;

/** A portal in this process, served to real browsers, with a world to put people into. Subclasses name the application. */
@Import(BrowserlessTest.TestClock.class)
public abstract class ServedTest {
    private static final Path DATA = newDataFolder();

    private static Chromium chromium;

    @Autowired
    protected Environment environment;

    @Autowired
    protected SettableClock clock;

    protected World world;

    private final Path pictures;
    private final String first;

    /**
     * @param pictures folder of screenshots
     * @param first address of the page on which people sign in
     */
    protected ServedTest(Path pictures, String first) {
        this.pictures = pictures;
        this.first = first;
    }

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("portal.data-dir", DATA::toString);
        registry.add("portal.modules.folder", () -> DATA.resolve("no-modules").toString());
    }

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void openWorld() {
        world = new World(environment);
    }

    @AfterEach
    void closeWorld() {
        clock.reset();
        world.close();
    }

    /** A window in which the person has signed in. */
    protected final BrowserWindow window(Login login, int width, int height) throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        BrowserWindow window = new BrowserWindow(
                chromium,
                path -> "http://localhost:" + port + "/" + path,
                width,
                height,
                Files.createDirectories(pictures));
        return window.open(first).signIn(world.codeOf(login.organization()), login.login(), World.PASSWORD);
    }

    private static Path newDataFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "served-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
