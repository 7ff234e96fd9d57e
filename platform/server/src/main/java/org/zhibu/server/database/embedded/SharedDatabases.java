package org.zhibu.server.database.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One running server per data folder in this JVM, however many application contexts use it: tests keep several contexts
 * open at a time, and a folder takes one server only.
 */
final class SharedDatabases {

    static final SharedDatabases INSTANCE = new SharedDatabases();

    private static final class Shared {
        private final EmbeddedDatabase database;
        private int users;

        private Shared(EmbeddedDatabase database) {
            this.database = database;
        }
    }

    private final Map<Path, Shared> running = new HashMap<>();

    synchronized EmbeddedDatabase acquire(Path dataDir, int portOrZero) {
        var shared =
                running.computeIfAbsent(key(dataDir), folder -> new Shared(EmbeddedDatabase.start(folder, portOrZero)));
        shared.users++;
        return shared.database;
    }

    synchronized void release(Path dataDir) {
        Shared shared = running.get(key(dataDir));
        if (shared != null && --shared.users == 0) {
            running.remove(key(dataDir));
            shared.database.close();
        }
    }

    /** For the end of the JVM, when a context that failed to start never released its share. */
    synchronized void closeAll() {
        running.values().forEach(shared -> shared.database.close());
        running.clear();
    }

    private static Path key(Path dataDir) {
        return dataDir.toAbsolutePath().normalize();
    }
}
