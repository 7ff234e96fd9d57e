package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Creates the database and runs {@code db/roles.sql}. Both may be repeated, so that a kill between any two steps of the
 * first start is healed by the next one, and that a portal update can change the roles.
 */
final class RoleSetup {

    static final String SCRIPT = "/db/roles.sql";

    private RoleSetup() {}

    static void run(EmbeddedDatabase database, String name) throws IOException, SQLException {
        try (var connection = connect(database, "postgres");
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, name);
            boolean exists = query.executeQuery().next();
            if (!exists) {
                execute(
                        connection,
                        // Chinese names sort by pinyin then, as their readers expect.
                        "create database " + name
                                + " template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'zh'");
            }
        }
        try (var connection = connect(database, name)) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    script(Map.of(
                            "owner_password", database.owner().password(),
                            "app_password", database.app().password())));
            connection.commit();
        }
    }

    /** Fills in the variables as psql would. */
    private static String script(Map<String, String> variables) throws IOException {
        try (var stream = RoleSetup.class.getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException(SCRIPT + " is missing in this build");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (var variable : variables.entrySet()) {
                text = text.replace(
                        ":'" + variable.getKey() + "'",
                        "'" + variable.getValue().replace("'", "''") + "'");
            }
            return text;
        }
    }

    private static Connection connect(EmbeddedDatabase database, String name) throws SQLException {
        var superuser = database.superuser();
        return DriverManager.getConnection(database.jdbcUrl(name), superuser.user(), superuser.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
