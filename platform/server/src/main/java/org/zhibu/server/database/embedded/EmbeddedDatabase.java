package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running PostgreSQL server on a data folder. Everything it needs lies in that folder: a copy of the folder, made
 * while the portal is stopped, is a full backup.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the functions that see every organisation's rows; nobody can sign in as it. */
    public static final String JOB_ROLE = "portal_job";

    private static final String DATABASE = "portal";

    private final DataFolderLock lock;
    private final PostgresServer server;
    private final DatabaseSecrets secrets;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataFolderLock lock, PostgresServer server, DatabaseSecrets secrets, int port) {
        this.lock = lock;
        this.server = server;
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * Starts the server, creating cluster, database and roles where they do not exist yet.
     *
     * @param dataDir the portal's data folder, created when missing
     * @param portOrZero the TCP port on the loopback address, or 0 for any free one
     * @throws EmbeddedDatabaseException when something blocks the start; the message says what
     */
    public static EmbeddedDatabase start(Path dataDir, int portOrZero) {
        try {
            DataFolder folder = DataFolder.at(dataDir);
            DataFolderLock lock = DataFolderLock.acquire(folder);
            try {
                return start(folder, lock, portOrZero);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The data folder " + dataDir + " cannot be used: " + e, e);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, DataFolderLock lock, int portOrZero) throws IOException {
        DatabaseSecrets secrets = DatabaseSecrets.loadOrCreate(folder);
        var programs = new PostgresPrograms(folder, PostgresBinaries.unpack(folder));
        var server = new PostgresServer(folder, programs);
        new LeftoverServer(server, folder).clear();
        server.create(secrets.superuser());
        int port = server.start(portOrZero);
        var database = new EmbeddedDatabase(lock, server, secrets, port);
        try {
            RoleSetup.run(database, DATABASE);
        } catch (SQLException e) {
            server.stop();
            throw new EmbeddedDatabaseException(
                    "The roles of the embedded database cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** No encryption is asked for: the connection does not leave the machine, and each request saves a round trip. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true";
    }

    public int port() {
        return port;
    }

    /** For backup and maintenance; the portal itself never signs in with it. */
    public Credentials superuser() {
        return new Credentials(PostgresServer.SUPERUSER, secrets.superuser());
    }

    /** For Liquibase. */
    public Credentials owner() {
        return new Credentials("portal_owner", secrets.owner());
    }

    /** For the connection pool. */
    public Credentials app() {
        return new Credentials("portal_app", secrets.app());
    }

    /** Stops the server and frees the folder. Close the connection pool first, or its users get errors. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded database did not stop: " + e.getMessage(), e);
        }
    }
}
