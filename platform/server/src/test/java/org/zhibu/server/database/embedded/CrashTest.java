package org.zhibu.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} at any moment costs no confirmed row and never keeps the next start from working. */
class CrashTest {

    private static final Duration START_BOUND = Duration.ofSeconds(40);
    /** Recovery reads at most {@code max_wal_size}; stopping an orphan flushes at most the shared buffers. */
    private static final Duration RECOVERY_ALLOWANCE = Duration.ofSeconds(15);

    private enum Victim {
        PORTAL,
        SERVER,
        BOTH
    }

    /** The killed program as the test sees it: everything that it confirmed on its standard output. */
    private record Writer(Process process, ConcurrentLinkedQueue<String> lines, Thread reader) {

        static Writer start(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashWriter.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new ConcurrentLinkedQueue<String>();
            return new Writer(process, lines, Thread.startVirtualThread(() -> read(process, lines)));
        }

        private static void read(Process process, ConcurrentLinkedQueue<String> lines) {
            try (var output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                output.lines()
                        .filter(line -> line.matches("\\d+|" + CrashWriter.STARTED + "\\d+"))
                        .forEach(lines::add);
            } catch (IOException | UncheckedIOException cutOff) {
                // The pipe of a killed process may end in the middle of a line, which then was not confirmed.
            }
        }

        void awaitRows(int rows) {
            await().atMost(START_BOUND).until(() -> !process.isAlive() || lines.size() > rows);
            assertThat(process.isAlive()).as("writer works until it is killed").isTrue();
        }

        void kill(Victim victim) throws InterruptedException {
            if (victim != Victim.PORTAL) {
                ProcessHandle.of(server()).ifPresent(ProcessHandle::destroyForcibly);
            }
            if (victim != Victim.SERVER) {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            reader.join();
        }

        long server() {
            return Long.parseLong(lines.stream().findFirst().orElseThrow().substring(CrashWriter.STARTED.length()));
        }

        /** The last line of a killed process may be cut, so it does not count. */
        List<String> confirmed() {
            List<String> numbers = lines.stream().skip(1).toList();
            return numbers.subList(0, Math.max(0, numbers.size() - 1));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void losesNothingInThreeKills() throws Exception {
        killInTurn(3);
    }

    @Test
    @Tag("slow")
    void losesNothingInTwentyKills() throws Exception {
        killInTurn(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 2500})
    void survivesAKillInTheMiddleOfTheFirstStart(int milliseconds) throws Exception {
        killDuringFirstStart(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 900, 1500, 1800, 2100, 2300, 2700, 2900, 3100, 3300, 3600, 4000})
    @Tag("slow")
    void survivesAKillAtAnyMomentOfTheFirstStart(int milliseconds) throws Exception {
        killDuringFirstStart(milliseconds);
    }

    @Test
    @Tag("slow")
    void endsAnOrphanedServerThatDoesNotAnswer() throws Exception {
        Writer writer = Writer.start(folder);
        writer.awaitRows(20);
        writer.kill(Victim.PORTAL);
        new ProcessBuilder("kill", "-STOP", Long.toString(writer.server()))
                .start()
                .waitFor();
        assertThat(startAndCheck(writer.confirmed())).isLessThan(START_BOUND);
    }

    private void killDuringFirstStart(int milliseconds) throws Exception {
        Writer writer = Writer.start(folder);
        writer.process().waitFor(milliseconds, TimeUnit.MILLISECONDS);
        writer.process().destroyForcibly().waitFor();
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(Sql.value(database, database.app(), "select 1")).isEqualTo("1");
        }
    }

    private void killInTurn(int rounds) throws Exception {
        var random = new Random(20_251_122);
        EmbeddedDatabase.start(folder, 0).close();
        Duration normal = startAndCheck(List.of());
        for (int round = 0; round < rounds; round++) {
            Victim victim = Victim.values()[round % Victim.values().length];
            Writer writer = Writer.start(folder);
            writer.awaitRows(50 + random.nextInt(400));
            writer.kill(victim);
            Duration start = startAndCheck(writer.confirmed());
            System.out.printf(
                    "crash round %d: killed %s after %d commits; start %d ms, normally %d ms%n",
                    round + 1, victim, writer.confirmed().size(), start.toMillis(), normal.toMillis());
            assertThat(start).isLessThan(START_BOUND).isLessThan(normal.plus(RECOVERY_ALLOWANCE));
        }
    }

    private Duration startAndCheck(List<String> confirmed) throws Exception {
        long begin = System.nanoTime();
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            Duration duration = Duration.ofNanos(System.nanoTime() - begin);
            if (!confirmed.isEmpty()) {
                assertThat(Sql.query(database, database.app(), "select number from crash_row"))
                        .containsAll(confirmed);
            }
            return duration;
        }
    }
}
