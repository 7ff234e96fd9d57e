package org.zhibu.development.cultivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Cell;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.SmallTable;
import org.zhibu.api.table.SpelledDay;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.table.UnreadableFileException;
import org.zhibu.api.text.Messages;
import org.zhibu.api.text.PlainText;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Span;

/** The table of a period that people fill in: with the names of all of whom something is missing, and read when it comes back. */
@Service
public class ReportSheets {
    static final int MAX_ROWS = 2000;

    private static final List<ImportColumn> COLUMNS = List.of(ImportColumn.values());

    private record Person(
            String number, String name, @Nullable String groupName, String schoolClass) {}

    private final JdbcClient jdbc;
    private final DueReports due;
    private final Messages messages;
    private final Access access;

    ReportSheets(JdbcClient jdbc, DueReports due, Messages messages, Access access) {
        this.jdbc = jdbc;
        this.due = due;
        this.messages = messages;
        this.access = access;
    }

    /** The table with a row for each person of whom the report of the period or its talk is missing. */
    @Transactional(readOnly = true)
    public byte[] template(Span span) {
        access.require(DevelopmentPermissions.CULTIVATE);
        PeriodName period = PeriodName.of(span);
        String title = messages.text(
                "development.import.sheet",
                messages.text(period.messageKey(), period.arguments().toArray()));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    messages.text("development.report.title"),
                    List.of(title, messages.text("development.import.note", span.first(), span.last())),
                    COLUMNS.stream().map(this::column).toList());
            for (Person person : people(span)) {
                sheet.row(person.number(), person.name(), person.groupName(), person.schoolClass());
            }
            return book.bytes();
        }
    }

    /**
     * The rows of a file.
     *
     * @throws RefusedException when the file can not be read or is no such table
     */
    public List<ImportRow> read(byte[] file) {
        access.require(DevelopmentPermissions.CULTIVATE);
        List<String> headers =
                COLUMNS.stream().map(c -> messages.text(c.messageKey())).toList();
        List<SmallTable.Line> lines;
        try {
            lines = SmallTable.read(file, headers, 2, MAX_ROWS + 1)
                    .orElseThrow(() -> refused("development.import.noHeader", headers.getFirst(), headers.get(1)))
                    .lines();
        } catch (UnreadableFileException unreadable) {
            throw refused("development.import.file." + unreadable.reason());
        }
        if (lines.isEmpty()) {
            throw refused("development.import.noRows");
        }
        if (lines.size() > MAX_ROWS) {
            throw refused("development.import.tooMany", MAX_ROWS);
        }
        return lines.stream().map(this::row).toList();
    }

    private ImportRow row(SmallTable.Line line) {
        Map<ImportColumn, String> texts = new EnumMap<>(ImportColumn.class);
        Map<ImportColumn, LocalDate> days = new EnumMap<>(ImportColumn.class);
        List<Finding> problems = new ArrayList<>();
        for (ImportColumn column : COLUMNS) {
            Cell cell = line.cells().get(COLUMNS.indexOf(column));
            if (cell == null) {
                continue;
            }
            String text = column == ImportColumn.NAME ? cell.personName() : cell.plain();
            texts.put(column, text);
            String label = messages.text(column.messageKey());
            if (column.isDay()) {
                switch (SpelledDay.read(cell)) {
                    case SpelledDay.Day day when !day.monthOnly() -> days.put(column, day.date());
                    case SpelledDay.Serial serial -> days.put(column, serial.date());
                    default -> problems.add(Finding.block("", "development.import.noDay", label, text));
                }
            } else if (column.maxLength() > 0) {
                PlainText.problem(text, column.maxLength())
                        .ifPresent(key -> problems.add(Finding.block(
                                "", "development.import.text", label, messages.text(key, column.maxLength()))));
            }
        }
        return new ImportRow(
                line.number(), texts, days.get(ImportColumn.DELIVERED_ON), days.get(ImportColumn.TALKED_ON), problems);
    }

    private List<Person> people(Span span) {
        return jdbc.sql("select " + ReportImports.NUMBER + " as number, p.name, g.name as group_name, p.school_class"
                        + DueReports.FROM + " order by p.name, c.id")
                .params(due.parameters(CultivationFilter.of(span).missing()))
                .query(Person.class)
                .list();
    }

    private Column column(ImportColumn column) {
        String header = messages.text(column.messageKey());
        return (column.isDay() ? Column.date(header) : Column.text(header)).width(column.width());
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(Finding.block("", key, arguments));
    }
}
