package org.zhibu.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.core.env.Environment;

/**
 * A further node of a portal: a process of its own on the database of the context that the test runs in. It can be killed as a power
 * failure would.
 */
public final class PortalNode implements AutoCloseable {
    private static final String READY = "node is ready";

    private final Process process;
    private final Path log;

    private PortalNode(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** A node's main class calls this when it is ready. */
    public static void tellReady() {
        System.out.println(READY);
    }

    /**
     * Starts a node and does not wait for it, so that several can start side by side.
     *
     * @param main starts the portal with the arguments it is given, then calls {@link #tellReady}
     * @param first environment of the context whose database the node shares
     * @param folder empty, for the node alone
     */
    public static PortalNode start(Class<?> main, Environment first, Path folder, String... arguments)
            throws IOException {
        Path log = folder.resolve("node.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                main.getName(),
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--portal.data-dir=" + folder,
                "--portal.modules.folder=" + folder.resolve("no-modules")));
        for (String key : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.liquibase.url",
                "spring.liquibase.user",
                "spring.liquibase.password")) {
            command.add("--" + key + "=" + first.getRequiredProperty(key));
        }
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PortalNode(process, log);
    }

    /** Without empty entries, which a build tool may leave: they mean the working folder, where changelogs have other names. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the node serves. @throws IllegalStateException with its log and what it was doing, when it does not */
    public PortalNode awaitReady() throws IOException {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> Files.readString(log).contains(READY) || !process.isAlive());
        } catch (ConditionTimeoutException slow) {
            throw new IllegalStateException("The node is not ready: " + Files.readString(log) + threads(), slow);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The node ended: " + Files.readString(log));
        }
        return this;
    }

    private String threads() throws IOException {
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstack")
                                .toString(),
                        Long.toString(pid()))
                .redirectErrorStream(true)
                .start();
        return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the node without a word to anybody. */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
