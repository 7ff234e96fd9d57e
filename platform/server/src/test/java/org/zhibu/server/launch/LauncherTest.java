package org.zhibu.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says when it is asked wrongly or lacks a tool; its working commands are what runs this test. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path ROOT = Path.of(System.getProperty("portal.root"));

    private record Outcome(int code, String output) {}

    @TempDir
    private Path tools;

    @Test
    void showsItsCommandsWhenAskedForNone() throws Exception {
        var outcome = portal(System.getenv("PATH"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("run", "test", "format", "package", "bench");
    }

    @Test
    void refusesAnUnknownCommandWithItsUsage() throws Exception {
        var outcome = portal(System.getenv("PATH"), "dance");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("usage: ./portal");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoMaven() throws Exception {
        for (String tool : List.of("sh", "sed", "dirname", "sort", "head", "find", "cat")) {
            Path original = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), original);
        }
        var outcome = portal(tools.toString(), "format");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("no Maven 3.8.7 or newer", "apt install maven", "MVNW_REPOURL");
    }

    private static Outcome portal(String path, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(ROOT.resolve("portal").toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("MVNW_REPOURL");
        builder.environment().put("PATH", path);
        builder.environment().put("PORTAL_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
