package org.zhibu.server.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A portal reduced to its database, made to be killed: starts it, then writes number after number and prints each one
 * only when its commit was confirmed.
 */
final class CrashWriter {

    static final String STARTED = "started ";

    private CrashWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0);
        Sql.execute(database, database.owner(), """
                create table if not exists crash_row (number bigint primary key, filler text);
                grant select, insert on crash_row to portal_app""");
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        System.out.println(STARTED + pid);
        try (var connection = Sql.connect(database, database.app());
                var insert = connection.prepareStatement("insert into crash_row"
                        + " select coalesce(max(number), 0) + 1, repeat('x', 500) from crash_row returning number")) {
            while (true) {
                try (var row = insert.executeQuery()) {
                    row.next();
                    System.out.println(row.getLong(1));
                }
            }
        } catch (SQLException serverWasKilled) {
            // No orderly end: the next start has to cope with what is left.
            Runtime.getRuntime().halt(2);
        }
    }
}
