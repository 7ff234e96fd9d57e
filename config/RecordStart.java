import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a packaged portal until it has served its sign-in page once, recording which classes that took. Java then starts
 * from the record (portal.aot) in a fraction of the time. The run has a data folder of its own, thrown away afterwards.
 *
 * <p>Usage: {@code java config/RecordStart.java FOLDER}
 */
public class RecordStart {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration RECORD_LIMIT = Duration.ofMinutes(5);
    private static final String PAGE = "/sign-in";

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory(folder.getParent(), "record");
        Path log = data.resolve("portal.log");
        int port = freePort();
        Process portal = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:AOTCacheOutput=portal.aot",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        "portal.jar",
                        "--server.port=" + port,
                        "--portal.data-dir=" + data.resolve("data")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitPage(portal, port);
            portal.destroy();
            if (!portal.waitFor(RECORD_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    || Files.notExists(folder.resolve("portal.aot"))) {
                throw new IOException("no AOT cache was written");
            }
        } catch (IOException failure) {
            System.err.println(Files.readString(log));
            System.err.println("portal: " + failure.getMessage() + "; the log above says more.");
            System.exit(1);
        } finally {
            portal.destroyForcibly();
            delete(data);
        }
    }

    private static void awaitPage(Process portal, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && portal.isAlive()) {
                try {
                    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (response.statusCode() == 200 && !response.body().isBlank()) {
                        return;
                    }
                } catch (IOException notYetListening) {
                    // Asked again below.
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("the portal did not serve " + PAGE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
