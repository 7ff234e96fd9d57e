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
 * Clears up what a killed portal or a killed server left behind, before anything touches the cluster again.
 *
 * <p>These can be there: a server that outlived its portal (stopped), backends that outlived their server or an {@code
 * initdb} that outlived its portal (waited for, then ended), a pid file of a dead process, and a pid file whose number
 * now belongs to somebody else's process (removed; PostgreSQL itself would refuse to start for ever). The caller holds
 * the data folder's lock, so no other portal can be their rightful owner. All waits together are shorter than 30 s.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration ORPHAN_LIMIT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PostgresServer server;
    private final DataFolder folder;

    LeftoverServer(PostgresServer server, DataFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    void clear() throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            Optional<ProcessHandle> orphan = recordedServer(pidFile);
            if (orphan.isPresent()) {
                log.warn(
                        "The database server {} outlived its portal; stopping it",
                        orphan.get().pid());
                if (!server.stop("fast", ORPHAN_LIMIT)) {
                    log.warn("It does not answer; ending it by force, which loses nothing that was committed");
                }
            }
        }
        endProcesses();
        if (Files.deleteIfExists(pidFile)) {
            log.warn("The database was not shut down properly; it recovers from its log now");
        }
    }

    /** The process that the pid file names, if it really is a server of this folder. */
    private Optional<ProcessHandle> recordedServer(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
    }

    private void endProcesses() {
        if (!waitUntil(() -> processes().isEmpty())) {
            log.warn("Processes of an earlier database server are still there; ending them");
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!waitUntil(() -> processes().isEmpty())) {
                throw new EmbeddedDatabaseException("Processes of an earlier database server still use "
                        + folder.root() + " and cannot be ended: "
                        + processes().stream().map(ProcessHandle::pid).toList() + ". End them and start again.");
            }
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /**
     * The programs are unpacked into the data folder, so whoever runs one of them works on that folder. A process that
     * is dead but not yet reaped shows no program any more.
     */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> Path.of(program).startsWith(folder.binaries()))
                .orElse(false);
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
