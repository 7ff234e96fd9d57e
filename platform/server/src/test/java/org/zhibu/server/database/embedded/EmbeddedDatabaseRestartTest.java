package org.zhibu.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting again on a folder, in whatever state the last start left it. */
class EmbeddedDatabaseRestartTest {

    @TempDir
    private static Path used;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOnce() {
        EmbeddedDatabase.start(used, 0).close();
    }

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(used, folder);
    }

    @Test
    void keepsDataAndPasswordsButNotThePort() throws Exception {
        Credentials app;
        try (var first = EmbeddedDatabase.start(folder, 0)) {
            app = first.app();
            writeNote(first);
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (var second = EmbeddedDatabase.start(folder, freePort())) {
            assertThat(second.app()).isEqualTo(app);
            assertThat(readNote(second)).isEqualTo("还在");
        }
    }

    @Test
    void startsAfreshWhenTheFirstStartWasCutOff() throws Exception {
        // What a kill during initdb leaves: passwords, and a cluster under its unfinished name.
        DataFolder.deleteTree(folder.resolve("postgres"));
        DataFolder.deleteTree(folder.resolve("binaries"));
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18");
        Files.writeString(folder.resolve("initdb.password"), "left behind");
        Files.createDirectories(folder.resolve("binaries/unfinished/bin"));
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            writeNote(database);
            assertThat(readNote(database)).isEqualTo("还在");
        }
    }

    @Test
    void completesDatabaseAndRolesCutOffAfterInitdb() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            Sql.execute(database, database.superuser(), "drop schema app; alter role portal_job login nobypassrls");
        }
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            writeNote(database);
            assertThat(Sql.value(
                            database,
                            database.superuser(),
                            "select rolbypassrls and not rolcanlogin from pg_roles where rolname = 'portal_job'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void removesAPidFileWhoseNumberBelongsToSomebodyElse() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            writeNote(database);
        }
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        long mine = ProcessHandle.current().pid();
        Files.writeString(pidFile, mine + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
        try (var database = EmbeddedDatabase.start(folder, 0)) {
            assertThat(readNote(database)).isEqualTo("还在");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void doesNotInventNewPasswordsForAnExistingCluster() throws Exception {
        EmbeddedDatabase.start(folder, 0).close();
        Files.delete(folder.resolve("secrets.properties"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("secrets.properties")
                .hasMessageContaining("backup");
    }

    @Test
    void saysThatTheGivenPortIsTakenAndFreesTheFolder() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("Address already in use");
        }
        EmbeddedDatabase.start(folder, 0).close();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void writeNote(EmbeddedDatabase database) throws Exception {
        Sql.execute(database, database.owner(), "create table note (text text); insert into note values ('还在')");
    }

    private static String readNote(EmbeddedDatabase database) throws Exception {
        return Sql.value(database, database.owner(), "select text from note");
    }
}
