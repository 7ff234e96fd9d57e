package org.zhibu.testkit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged portal as a process of its own, as a user would start it. */
public final class PortalProcess implements AutoCloseable {
    private final List<String> command;
    private final int port;
    private final Path log;
    private Process process;

    private PortalProcess(List<String> command, int port, Path log) throws IOException {
        this.command = List.copyOf(command);
        this.port = port;
        this.log = log;
        this.process = launch();
    }

    /**
     * Starts the packaged portal with the modules that the build signed, and waits for its sign-in page.
     *
     * @param root of the checkout
     * @param dataDir the portal's data folder
     */
    public static PortalProcess start(Path root, Path dataDir, String... arguments) throws IOException {
        Path jar;
        try (Stream<Path> jars = Files.list(root.resolve("platform/server/target"))) {
            jar = jars.filter(f -> f.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        int port = freePort();
        Files.createDirectories(dataDir);
        Path log = dataDir.resolve("portal.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--portal.data-dir=" + dataDir,
                "--portal.modules.folder=" + root.resolve("target/modules"),
                "--portal.modules.trusted=" + root.resolve("target/trusted")));
        command.addAll(List.of(arguments));
        PortalProcess portal = new PortalProcess(command, port, log);
        portal.await();
        return portal;
    }

    /** Ends the portal as a power failure would, {@code kill -9}. */
    public void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    /** Starts the portal again at the same address, with the same data, and waits for its sign-in page. */
    public void restart() throws IOException {
        process = launch();
        await();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void await() throws IOException {
        Awaitility.await("sign-in page, see " + log)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended: " + Files.readString(log));
        }
    }

    /** Address of a path, given without leading slash. */
    public String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** What the portal has printed so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url("sign-in")).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(20000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(e -> process.destroyForcibly())
                .join();
    }
}
