package org.zhibu.development.cultivation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Span;

/**
 * Takes a table of reports and talks of a period over: checked as a whole, then written as a whole, in a constant number of statements
 * (DEV-15, DEV-80).
 */
@Service
public class ReportImports {
    /** What tells people of one name apart: made by chance, so short as it is. */
    static final String NUMBER = "upper(right(c.id::text, 8))";

    private static final String PEOPLE =
            "select c.id, " + NUMBER + " as number, p.name, c.state, c.closed_on is not null as closed, "
                    + DueReports.OWES
                    + " as owes, r.delivered_on, coalesce((select array_agg(x.held_on::text) from app.development_talk x"
                    + " where x.tenant_id = c.tenant_id and x.case_id = c.id and x.held_on between :first and :last), '{}') as talks"
                    + DueReports.JOINS + " where (p.name = any (:names) or " + NUMBER
                    + " = any (:numbers)) order by p.name, c.closed_on nulls first, c.id";

    private static final String REPORTS = """
            insert into app.development_report (case_id, period_from, delivered_on, title, reader, reader_note, batch_id, recorded_by)
            select c.id, :first, n.day, n.title, n.reader, n.note, cast(:batch as uuid), :by
            from unnest(cast(:cases as uuid[]), cast(:days as date[]), cast(:titles as text[]), cast(:readers as text[]), cast(:notes as text[]))
              n (id, day, title, reader, note) join app.development_case c on c.id = n.id and c.closed_on is null
            where not exists (select from app.development_report r where r.tenant_id = c.tenant_id and r.case_id = c.id
              and r.period_from between :first and :last)
            on conflict (tenant_id, case_id, period_from) do nothing""";

    private static final String TALKS = """
            insert into app.development_talk (case_id, topic, held_on, talker, points, batch_id, recorded_by)
            select c.id, 'THINKING', n.day, n.talker, n.points, cast(:batch as uuid), :by
            from unnest(cast(:cases as uuid[]), cast(:days as date[]), cast(:talkers as text[]), cast(:points as text[]))
              n (id, day, talker, points) join app.development_case c on c.id = n.id and c.closed_on is null""";

    private final JdbcClient jdbc;
    private final DueReports due;
    private final Access access;
    private final Audit audit;
    private final List<CaseFollower> followers;
    private final Clock clock;

    ReportImports(
            JdbcClient jdbc, DueReports due, Access access, Audit audit, List<CaseFollower> followers, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.access = access;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /** What the rows would do to the period. Nothing is written. */
    @Transactional(readOnly = true)
    public ImportCheck check(Span span, String fileName, List<ImportRow> rows) {
        access.require(DevelopmentPermissions.CULTIVATE);
        Map<String, @Nullable Object> values = due.parameters(CultivationFilter.of(span));
        values.put("names", texts(rows, ImportRow::name));
        values.put("numbers", texts(rows, r -> r.number().toUpperCase(Locale.ROOT)));
        List<ImportPerson> people =
                jdbc.sql(PEOPLE).params(values).query(ImportPerson::of).list();
        return new RowChecks(span, LocalDate.now(clock), people).check(fileName, rows);
    }

    /**
     * Writes what was checked, all of it or nothing.
     *
     * @param dropWrong whether rows with an error are left out; they have to be the ones that were shown
     * @throws RefusedException when a row is wrong, or something has changed since the check
     */
    @Transactional
    public Batch write(ImportCheck seen, boolean dropWrong) {
        ImportCheck now = check(seen.span(), seen.fileName(), seen.rows());
        if (!now.wrongRows().equals(seen.wrongRows())) {
            throw new RefusedException(Finding.block("", "development.import.changed"));
        }
        if (!dropWrong && !now.wrongRows().isEmpty()) {
            throw new RefusedException(Finding.block(
                    "", "development.import.wrong", now.wrongRows().size()));
        }
        UUID batch = UUID.randomUUID();
        List<ImportEntry> reports = now.entries().stream()
                .filter(e -> e.row().deliveredOn() != null)
                .toList();
        List<ImportEntry> talks =
                now.entries().stream().filter(e -> e.row().talkedOn() != null).toList();
        int written = insert(
                REPORTS,
                reports,
                ImportRow::deliveredOn,
                batch,
                Map.of("titles", ImportColumn.TITLE, "readers", ImportColumn.READER, "notes", ImportColumn.NOTE),
                seen.span());
        int talked = insert(
                TALKS,
                talks,
                ImportRow::talkedOn,
                batch,
                Map.of("talkers", ImportColumn.TALKER, "points", ImportColumn.POINTS),
                seen.span());
        if (written != reports.size() || talked != talks.size()) {
            throw new RefusedException(Finding.block("", "development.import.changed"));
        }
        audit.record("development.reportsImported", seen.fileName() + " · " + written + " + " + talked);
        Entered.tell(
                followers,
                now.entries().stream()
                        .flatMap(e -> Stream.of(e.row().deliveredOn(), e.row().talkedOn()))
                        .filter(Objects::nonNull)
                        .toArray(LocalDate[]::new));
        return new Batch(batch, written, talked);
    }

    private int insert(
            String sql,
            List<ImportEntry> entries,
            Function<ImportRow, @Nullable LocalDate> day,
            UUID batch,
            Map<String, ImportColumn> columns,
            Span span) {
        if (entries.isEmpty()) {
            return 0;
        }
        Map<String, Object> values = new HashMap<>();
        columns.forEach((name, column) ->
                values.put(name, entries.stream().map(e -> e.row().text(column)).toArray(String[]::new)));
        return jdbc.sql(sql)
                .params(values)
                .param("cases", entries.stream().map(ImportEntry::caseId).toArray(UUID[]::new))
                .param(
                        "days",
                        entries.stream()
                                .map(e -> String.valueOf(day.apply(e.row())))
                                .toArray(String[]::new))
                .param("first", span.first())
                .param("last", span.last())
                .param("batch", batch.toString())
                .param("by", access.actor())
                .update();
    }

    private static String[] texts(Collection<ImportRow> rows, Function<ImportRow, String> text) {
        return rows.stream().map(text).filter(t -> !t.isEmpty()).distinct().toArray(String[]::new);
    }
}
