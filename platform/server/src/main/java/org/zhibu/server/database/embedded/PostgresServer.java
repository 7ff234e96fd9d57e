package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One database cluster on disk and the server process on it. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Duration INITDB_LIMIT = Duration.ofSeconds(120);
    /** Replaying the log after a crash is progress, not a hang; {@code max_wal_size} keeps it far below this. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int RANDOM_PORT_TRIES = 3;
    private static final long LOG_LIMIT = 1024 * 1024;

    /** On the command line, where no file in the data folder can weaken them. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("jit", "off"),
            // Statements and the rows they name hold personal data, which has no place in a log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off")));

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresServer(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /**
     * Makes the cluster unless it exists. It is made under another name and renamed when complete, so a folder of the
     * final name is never half done and a kill in the middle costs nothing but the next start's time.
     */
    void create(String superuserPassword) throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        DataFolder.deleteTree(folder.unfinishedCluster());
        Path passwordFile = folder.root().resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        DatabaseSecrets.writeOwnerOnly(passwordFile, superuserPassword);
        try {
            var outcome = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + folder.unfinishedCluster(),
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-instructions"),
                    INITDB_LIMIT);
            if (!outcome.success()) {
                throw new EmbeddedDatabaseException(
                        "The embedded database cannot be created in " + folder.root() + ":\n" + outcome.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        DataFolder.publish(folder.unfinishedCluster(), folder.cluster());
    }

    /** Returns the port. A random port can be taken by someone else between choice and start, hence the repetition. */
    int start(int portOrZero) throws IOException {
        rotateLog();
        int tries = portOrZero == 0 ? RANDOM_PORT_TRIES : 1;
        for (int attempt = 1; ; attempt++) {
            int port = portOrZero == 0 ? freePort() : portOrZero;
            var outcome = programs.run("pg_ctl", startArguments(port), START_LIMIT.plusSeconds(5));
            if (outcome.success()) {
                return port;
            }
            String log = folder.logTail();
            if (attempt == tries || !log.contains("could not bind")) {
                stop("immediate", STOP_LIMIT);
                throw new EmbeddedDatabaseException("The embedded database in " + folder.cluster()
                        + " did not start on port " + port + ":\n" + outcome.output() + "\n" + log);
            }
        }
    }

    private List<String> startArguments(int port) {
        String settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        return List.of(
                "start",
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds(),
                "--pgdata=" + folder.cluster(),
                "--log=" + folder.log(),
                "--options=-p " + port + " " + settings);
    }

    /** Fast first (sessions are ended, everything is flushed); if that hangs, as after a crash, which loses nothing. */
    void stop() throws IOException {
        if (!stop("fast", STOP_LIMIT)) {
            stop("immediate", STOP_LIMIT);
        }
        if (Files.exists(folder.cluster().resolve("postmaster.pid"))) {
            throw new EmbeddedDatabaseException("The embedded database in " + folder.cluster() + " does not stop.");
        }
    }

    boolean stop(String mode, Duration limit) throws IOException {
        List<String> arguments = List.of(
                "stop", "--wait", "--mode=" + mode, "--timeout=" + limit.toSeconds(), "--pgdata=" + folder.cluster());
        return programs.run("pg_ctl", arguments, limit.plusSeconds(2)).success();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT) {
            Files.move(folder.log(), folder.root().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
