package org.zhibu.server.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Shortest way from a test to the embedded server. */
final class Sql {

    private Sql() {}

    static Connection connect(EmbeddedDatabase database, Credentials as) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
    }

    static void execute(EmbeddedDatabase database, Credentials as, String sql) throws SQLException {
        try (var connection = connect(database, as);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> query(EmbeddedDatabase database, Credentials as, String sql) throws SQLException {
        try (var connection = connect(database, as);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static String value(EmbeddedDatabase database, Credentials as, String sql) throws SQLException {
        return query(database, as, sql).getFirst();
    }
}
