package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code initdb} and {@code pg_ctl} of the unpacked PostgreSQL, always with a time limit. */
final class PostgresPrograms {

    record Outcome(boolean success, String output) {}

    private final DataFolder folder;
    private final Path home;

    PostgresPrograms(DataFolder folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    Outcome run(String program, List<String> arguments, Duration limit) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it sees itself as nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);

        Path output = Files.createTempFile(folder.binaries(), program, ".out");
        try {
            return run(command, output, limit);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The output goes through a file: a server started by the program may keep a pipe open for ever. */
    private Outcome run(List<String> command, Path output, Duration limit) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(false, "no answer within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Outcome(false, "interrupted");
        }
        return new Outcome(process.exitValue() == 0, Files.readString(output).strip());
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}
