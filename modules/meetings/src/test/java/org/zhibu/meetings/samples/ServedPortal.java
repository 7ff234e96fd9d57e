package org.zhibu.meetings.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhibu.server.PortalServer;
import org.zhibu.testkit.BrowserWindow;
import org.zhibu.testkit.BrowserWindow.Chromium;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** The portal with the module, served to real browsers, and a world to put people into. */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.modules.development=target/classes", "vaadin.productionMode=true"})
abstract class ServedPortal {
    static final Path PICTURES = Path.of("target/screenshots/samples");

    private static final Path DATA = newDataFolder();

    static Chromium chromium;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    World world;

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
        world.close();
    }

    BrowserWindow window(Login login, int width, int height) throws IOException {
        BrowserWindow window = new BrowserWindow(
                chromium,
                path -> "http://localhost:" + port + "/" + path,
                width,
                height,
                Files.createDirectories(PICTURES));
        return window.open("m/meetings").signIn(world.codeOf(login.organization()), login.login(), World.PASSWORD);
    }

    private static Path newDataFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "samples-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
