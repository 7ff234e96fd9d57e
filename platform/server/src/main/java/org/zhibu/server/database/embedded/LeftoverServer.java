package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears up what a killed portal or a killed server left behind, before a new server starts on the same cluster.
 *
 * <p>Four things can be there: a server that outlived its portal (stopped), backends that outlived their server (waited
 * for, then ended), a pid file of a dead process, and a pid file whose number now belongs to somebody else's process
 * (removed; PostgreSQL itself would refuse to start for ever). The caller holds the data folder's lock, so no other
 * portal can be the server's rightful owner.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PostgresServer server;
    private final Path cluster;
    private final Path pidFile;

    LeftoverServer(PostgresServer server, DataFolder folder) {
        this.server = server;
        this.cluster = folder.cluster();
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    void clear() throws IOException {
        if (Files.notExists(pidFile)) {
            endBackends();
            return;
        }
        Optional<ProcessHandle> orphan = recordedServer();
        if (orphan.isPresent()) {
            log.warn(
                    "The database server {} outlived its portal; stopping it",
                    orphan.get().pid());
            server.stop();
        }
        endBackends();
        if (Files.deleteIfExists(pidFile)) {
            log.warn("The database was not shut down properly; it recovers from its log now");
        }
    }

    /** The process that the pid file names, if it really is a server on this cluster. */
    private Optional<ProcessHandle> recordedServer() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    private void endBackends() throws IOException {
        if (!waitUntil(() -> backends().isEmpty())) {
            log.warn("Backends of a dead database server are still there; ending them");
            backends().forEach(ProcessHandle::destroyForcibly);
            if (!waitUntil(() -> backends().isEmpty())) {
                throw new EmbeddedDatabaseException("Processes of an earlier database server still use " + cluster
                        + " and cannot be ended: "
                        + backends().stream().map(ProcessHandle::pid).toList() + ". End them and start again.");
            }
        }
    }

    private List<ProcessHandle> backends() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /**
     * Every process of a server has the cluster as its working directory; where the system does not show that, the
     * command line of the main process names it. A dead but unreaped process shows neither.
     */
    private boolean worksHere(ProcessHandle process) {
        if (!process.info().command().map(LeftoverServer::isPostgres).orElse(false)) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(workingDirectory).equals(cluster);
        } catch (IOException | UnsupportedOperationException notShown) {
            return process.info().commandLine().orElse("").contains(cluster.toString());
        }
    }

    private static boolean isPostgres(String command) {
        // Linux adds " (deleted)" when the program's file was replaced meanwhile.
        String name = command.replace(" (deleted)", "");
        return name.endsWith("postgres") || name.endsWith("postgres.exe");
    }

    private static boolean waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
