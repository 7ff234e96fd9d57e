package org.zhibu.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a running embedded server promises, asked from the server itself. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "log_min_error_statement, panic",
    })
    void runsWithSafeSettings(String setting, String value) throws SQLException {
        assertThat(Sql.value(database, database.superuser(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void isPostgres18() throws SQLException {
        assertThat(Sql.value(database, database.app(), "show server_version")).startsWith("18.");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException {
        assertThat(Sql.query(database, database.superuser(), "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "portal_app", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // role, login, superuser, bypassrls, createdb, createrole, replication
        "portal_owner, true, false, false, false, false, false",
        "portal_app, true, false, false, false, false, false",
        "portal_job, false, false, true, false, false, false",
    })
    void givesEachRoleOnlyWhatItNeeds(
            String role,
            boolean login,
            boolean superuser,
            boolean bypass,
            boolean createDatabase,
            boolean createRole,
            boolean replication)
            throws SQLException {
        String attributes = "select concat_ws(' ', rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,"
                + " rolreplication) from pg_roles where rolname = '" + role + "'";
        assertThat(Sql.value(database, database.superuser(), attributes))
                .isEqualTo("%.1s %.1s %.1s %.1s %.1s %.1s"
                        .formatted(login, superuser, bypass, createDatabase, createRole, replication));
    }

    @Test
    void ownerHandsFunctionsOverToTheJobRole() throws SQLException {
        Sql.execute(database, database.owner(), """
                create function app.who() returns name security definer language sql return current_user;
                alter function app.who() owner to portal_job;
                grant execute on function app.who() to portal_app;
                """);
        assertThat(Sql.value(database, database.app(), "select app.who()")).isEqualTo(EmbeddedDatabase.JOB_ROLE);
    }

    @Test
    void appCannotCreateAnythingButTemporaryTables() throws SQLException {
        Sql.execute(database, database.app(), "create temporary table import_rows (line text)");
        assertThatThrownBy(() -> Sql.execute(database, database.app(), "create table app.mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.execute(database, database.app(), "create table public.mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.execute(database, database.app(), "set role portal_job"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void sortsChineseNamesByPinyin() throws SQLException {
        assertThat(Sql.query(database, database.app(), "select n from (values ('张'), ('李'), ('安')) v(n) order by n"))
                .containsExactly("安", "李", "张");
    }

    @Test
    void keepsSecretsToTheOwnerOfTheFolder() throws Exception {
        Path secrets = folder.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secrets)).contains(database.app().password());
        assertThat(database.app().toString()).doesNotContain(database.app().password());
        assertThat(folder.resolve("initdb.password")).doesNotExist();
    }

    @Test
    void refusesASecondPortalOnTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("Another portal is already running on the data folder");
    }
}
