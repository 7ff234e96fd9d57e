package org.zhibu.server.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.api.table.XlsxFile;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/**
 * Time to import a roster of 50,000 rows into an empty organisation, part by part, beside COPY of the same rows into the same tables
 * of another empty organisation, by turns. The plain side runs without row-level security, once with the tables' triggers and
 * foreign keys, and once without, which is the bare writing.
 */
@Tag("bench")
class RosterBench extends PortalTest {
    private static final int ROWS = 50_000;
    private static final int ROUNDS = 5;
    private static final Progress SILENT = (phase, done, total) -> {};

    @Autowired
    RosterWork work;

    @Autowired
    RosterRecords records;

    private final Map<String, double[]> times = new LinkedHashMap<>();

    @Test
    void printsTimesOfEachPart() throws Exception {
        Path file = BigRoster.file(ROWS);
        long town = world.committee(world.county("某县委组织部"), "某镇党委");
        try (SingleConnectionDataSource plain = superuser()) {
            for (int round = -1; round < ROUNDS; round++) {
                long imported = world.branch(town, "导入" + round);
                Login secretary = world.login(imported, "王某", "BRANCH_SECRETARY");
                for (String group : BigRoster.GROUPS) {
                    world.group(imported, group);
                }
                actAs(secretary);
                var id = records.open("名册.xlsx", "0".repeat(64), "王某");
                measure(round, "parsing", () -> parse(file));
                measure(
                        round,
                        "parsing and checking",
                        () -> new RosterReading(new Vocabulary(), LocalDate.now(clock), r -> {}, n -> {}).read(file));
                measure(round, "dry run", () -> work.check(id, file, SILENT));
                measure(round, "writing", () -> work.write(id, SILENT));
                copies(round, plain, town, imported);
            }
        }
        print(file);
    }

    private void copies(int round, SingleConnectionDataSource plain, long town, long imported) throws Exception {
        JdbcClient jdbc = JdbcClient.create(plain);
        require(jdbc, "select count(*) from app.person where tenant_id = " + imported, ROWS + 1);
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String table : List.of("party_group", "person", "status_decision", "group_membership")) {
            tables.put(table, out(plain.getConnection(), jdbc, table, imported));
        }
        long guarded = world.branch(town, "比较" + round);
        in(plain.getConnection(), jdbc, "party_group", tables, imported, guarded);
        measure(round, "COPY", () -> in(plain.getConnection(), jdbc, "person", tables, imported, guarded));
        require(jdbc, "select count(*) from app.status_decision where tenant_id = " + guarded, ROWS + 1);
        long bare = world.branch(town, "裸写" + round);
        jdbc.sql("set session_replication_role = replica").update();
        measure(round, "COPY, bare", () -> {
            for (String table : List.of("person", "status_decision", "group_membership")) {
                in(plain.getConnection(), jdbc, table, tables, imported, bare);
            }
        });
        jdbc.sql("set session_replication_role = origin").update();
        jdbc.sql("vacuum analyze app.person").update();
        jdbc.sql("vacuum analyze app.status_decision").update();
    }

    private static void parse(Path file) throws Exception {
        try (XlsxFile xlsx = XlsxFile.open(file)) {
            xlsx.read(xlsx.sheets().getFirst(), (number, hidden, cells) -> true);
        }
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql(
                        "select attname from pg_attribute where attrelid = ('app.' || ?)::regclass and attnum > 0 and not attisdropped"
                                + " and attgenerated = '' and attname <> 'tenant_id' order by attnum")
                .param(table)
                .query(String.class)
                .list();
    }

    private static byte[] out(Connection connection, JdbcClient jdbc, String table, long tenant)
            throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select 'TENANT', " + String.join(", ", columns(jdbc, table)) + " from app." + table
                                + " where tenant_id = " + tenant + ") to stdout",
                        rows);
        return rows.toByteArray();
    }

    private static void in(
            Connection connection, JdbcClient jdbc, String table, Map<String, byte[]> tables, long from, long to)
            throws SQLException, IOException {
        byte[] rows = new String(tables.get(table), java.nio.charset.StandardCharsets.UTF_8)
                .replace("TENANT\t", to + "\t")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy app." + table + " (tenant_id, " + String.join(", ", columns(jdbc, table))
                                + ") from stdin",
                        new ByteArrayInputStream(rows));
    }

    private static void require(JdbcClient jdbc, String sql, int expected) {
        int found = jdbc.sql(sql).query(Integer.class).single();
        if (found != expected) {
            throw new IllegalStateException(sql + ": " + found + " instead of " + expected);
        }
    }

    private SingleConnectionDataSource superuser() {
        return new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
    }

    private interface Part {
        void run() throws Exception;
    }

    private void measure(int round, String name, Part part) throws Exception {
        long begin = System.nanoTime();
        part.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (round >= 0) { // the first round warms up
            times.computeIfAbsent(name, n -> new double[ROUNDS])[round] = seconds;
        }
    }

    private double median(String name) {
        double[] sorted = Objects.requireNonNull(times.get(name)).clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }

    private void print(Path file) {
        double parsing = median("parsing");
        double whole = median("dry run") + median("writing") - parsing;
        StringBuilder text =
                new StringBuilder("%nImport of %,d rows from an XLSX of %.1f MB; median of %d rounds, seconds%n"
                        .formatted(ROWS, file.toFile().length() / 1e6, ROUNDS));
        text.append("%d processors, load average %.1f: other work on the machine makes every figure larger%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        times.keySet()
                .forEach(name -> text.append("%-42s %7.2f   %s%n"
                        .formatted(
                                name,
                                median(name),
                                Arrays.stream(times.get(name))
                                        .mapToObj("%.2f"::formatted)
                                        .toList())));
        text.append("%-42s %7.2f%n".formatted("checking alone", median("parsing and checking") - parsing));
        text.append("%-42s %7.2f%n".formatted("import as a whole, without parsing", whole));
        text.append("%-42s %7.2f%n".formatted("  as a ratio to COPY", whole / median("COPY")));
        text.append("%-42s %7.2f%n".formatted("  as a ratio to COPY, bare", whole / median("COPY, bare")));
        text.append("%-42s %7.2f%n".formatted("writing alone as a ratio to COPY", median("writing") / median("COPY")));
        System.out.println(text);
    }
}
