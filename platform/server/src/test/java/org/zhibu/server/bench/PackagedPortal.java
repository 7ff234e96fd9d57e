package org.zhibu.server.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@code dist/portal} running as an operator runs it. */
final class PackagedPortal implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process process;
    private final Duration startTime;

    private PackagedPortal(Process process, Duration startTime) {
        this.process = process;
        this.startTime = startTime;
    }

    /** From the launch of the start script until the sign-in page has been received completely. */
    static PackagedPortal start(Path root, Path data) throws IOException, InterruptedException {
        return start(root, data, true);
    }

    /** @param cached whether with the AOT cache */
    static PackagedPortal start(Path root, Path data, boolean cached) throws IOException, InterruptedException {
        Path folder = root.resolve("dist/portal");
        int port = freePort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .build();
        var builder = new ProcessBuilder(
                        folder.resolve("portal").toString(), "--server.port=" + port, "--portal.data-dir=" + data)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("portal.log").toFile());
        builder.environment().put("PORTAL_JAVA_HOME", System.getProperty("java.home"));
        if (!cached) {
            builder.environment().put("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");
        }
        try (var client = HttpClient.newHttpClient()) {
            long begin = System.nanoTime();
            Process process = builder.start();
            while (!servesPage(client, request)) {
                if (!process.isAlive() || System.nanoTime() - begin > LIMIT.toNanos()) {
                    process.destroyForcibly();
                    throw new IOException("The packaged portal did not serve /sign-in");
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            return new PackagedPortal(process, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static boolean servesPage(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("</html>");
        } catch (IOException notYetListening) {
            return false;
        }
    }

    Duration startTime() {
        return startTime;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
