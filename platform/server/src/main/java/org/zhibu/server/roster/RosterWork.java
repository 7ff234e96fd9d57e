package org.zhibu.server.roster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.text.Messages;
import org.zhibu.server.roster.RosterImport.Counts;
import org.zhibu.server.roster.RosterImport.Phase;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.server.text.NameKeys;

/** The work itself, each part in one transaction: what a part does is there as a whole or not at all. */
@Component
class RosterWork {
    /** Rows per statement of the writing; between two, progress is told and a wish to stop is heard. */
    private static final int CHUNK = 2_500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final RosterRecords records;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;
    private final Vocabulary words = new Vocabulary();

    RosterWork(
            JdbcTemplate template,
            JdbcClient jdbc,
            RosterRecords records,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.records = records;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Reads a file and compares it with the register; writes nothing there. */
    @Transactional
    public void check(UUID id, Path file, Progress progress) {
        records.lock();
        progress.at(Phase.READING, 0, 0);
        for (String table : List.of("roster_outcome", "roster_finding", "roster_row")) {
            jdbc.sql("delete from app." + table).update();
        }
        int rows = read(file, progress);
        progress.at(Phase.COMPARING, rows, rows);
        compare();
        records.result(id, State.CHECKED, counts(rows));
    }

    /** Compares the rows that were read with the register as it is now. */
    @Transactional
    public void compare(UUID id, Progress progress) {
        records.lock();
        int rows = rows();
        progress.at(Phase.COMPARING, rows, rows);
        compare();
        records.result(id, State.CHECKED, counts(rows));
    }

    /** Writes all rows, or none: when the register has come to speak against one, the import goes back to be looked at. */
    @Transactional
    public void write(UUID id, Progress progress) {
        records.lock();
        int rows = rows();
        progress.at(Phase.COMPARING, 0, rows);
        compare();
        Counts counts = counts(rows);
        if (counts.errors() > 0) {
            records.result(id, State.CHECKED, counts);
            return;
        }
        // foreign keys are checked for each row: here their plans are to be kept, not made anew
        template.execute("set local plan_cache_mode = auto");
        int last = jdbc.sql("select coalesce(max(row_no), 0) from app.roster_row")
                .query(Integer.class)
                .single();
        for (int after = 0; after < last; after += CHUNK) {
            progress.at(Phase.WRITING, Math.min(after, rows), rows);
            for (String statement : List.of(RosterSql.INSERT, RosterSql.UPDATE)) {
                jdbc.sql(statement)
                        .param("after", after)
                        .param("upto", after + CHUNK)
                        .update();
            }
            if (after == 0 && last > CHUNK) {
                jdbc.sql("select app.analyze_register()").query((row, i) -> 0).list();
            }
        }
        progress.at(Phase.WRITING, rows, rows);
        RosterImport record = records.byId(id);
        audit.record(
                "people.import",
                messages.text(
                        "roster.audit.done",
                        record.fileName(),
                        counts.newPeople(),
                        counts.changed(),
                        counts.unchanged(),
                        record.fileHash()));
        records.result(id, State.DONE, counts);
    }

    private int rows() {
        return jdbc.sql("select count(*) from app.roster_row")
                .query(Integer.class)
                .single();
    }

    private int read(Path file, Progress progress) {
        Integer rows = template.execute((ConnectionCallback<Integer>) connection -> copy(connection, file, progress));
        template.execute("analyze app.roster_row");
        template.execute("analyze app.roster_finding");
        return rows == null ? 0 : rows;
    }

    /** A table under row-level security takes no COPY; one of this transaction alone does. */
    private int copy(Connection connection, Path file, Progress progress) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        RosterReading reading;
        begin("roster_row", RosterSql.ROW_COLUMNS);
        try (CopyRows copy = CopyRows.into(connection, "copy_roster_row", RosterSql.ROW_COLUMNS)) {
            reading = new RosterReading(words, today, row -> add(copy, row), n -> progress.at(Phase.READING, n, 0));
            reading.read(file);
            copy.finish();
        }
        begin("roster_finding", RosterSql.FINDING_COLUMNS);
        try (CopyRows copy = CopyRows.into(connection, "copy_roster_finding", RosterSql.FINDING_COLUMNS)) {
            for (RosterFinding finding : reading.findings()) {
                copy.add(Integer.toString(finding.row()))
                        .add(finding.field())
                        .add(finding.header())
                        .add(finding.kind().name())
                        .add(finding.kind().severity() == Severity.BLOCK ? "t" : "f")
                        .add(finding.value())
                        .add(finding.more());
                copy.endRow();
            }
            copy.finish();
        }
        take("roster_row", RosterSql.ROW_COLUMNS);
        take("roster_finding", RosterSql.FINDING_COLUMNS);
        return reading.count();
    }

    private void begin(String table, List<String> columns) {
        template.execute("create temp table copy_" + table + " on commit drop as select " + String.join(", ", columns)
                + " from app." + table + " with no data");
    }

    private void take(String table, List<String> columns) {
        String names = String.join(", ", columns);
        template.update("insert into app." + table + " (" + names + ") select " + names + " from copy_" + table);
    }

    private static void add(CopyRows copy, RosterRow row) {
        try {
            copy.add(Integer.toString(row.number()));
            for (RosterField field : RosterField.values()) {
                copy.add(row.stored(field));
            }
            copy.add(row.monthOnly().stream().map(RosterField::column).toList());
            copy.add(NameKeys.of(Objects.requireNonNullElse(row.stored(RosterField.NAME), "")));
            copy.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be handed over", e);
        }
    }

    private void compare() {
        jdbc.sql("delete from app.roster_outcome").update();
        jdbc.sql("delete from app.roster_finding where of_register").update();
        jdbc.sql(RosterSql.COMPARE).update();
        template.execute("analyze app.roster_outcome");
        jdbc.sql(RosterSql.FINDINGS).update();
        jdbc.sql(RosterSql.MARK_ERRORS).update();
    }

    private Counts counts(int rows) {
        return jdbc.sql(
                        "select count(*) filter (where outcome = 'NEW') as added, count(*) filter (where outcome = 'CHANGED') as changed,"
                                + " count(*) filter (where outcome = 'UNCHANGED') as unchanged,"
                                + " (select count(*) from app.roster_finding where blocks) as errors,"
                                + " (select count(*) from app.roster_finding where not blocks) as warnings from app.roster_outcome")
                .query((row, i) -> new Counts(
                        rows,
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("errors"),
                        row.getInt("warnings")))
                .single();
    }
}
