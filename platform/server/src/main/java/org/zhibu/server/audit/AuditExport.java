package org.zhibu.server.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;

/** Writes entries as they are shown into a workbook. The export is an entry itself. */
@Service
public class AuditExport {
    private static final int PAGE = 1_000;
    private static final int WIDE = 40;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final AuditTrail trail;
    private final ActNames names;
    private final Messages messages;
    private final Audit audit;

    AuditExport(AuditTrail trail, ActNames names, Messages messages, Audit audit) {
        this.trail = trail;
        this.names = names;
        this.messages = messages;
        this.audit = audit;
    }

    /** @throws IOException when the reader goes away */
    @Transactional
    public void write(AuditFilter filter, Locale locale, OutputStream out) throws IOException {
        int count = trail.count(filter);
        audit.record(AuditEntry.of("audit.export", messages.text(locale, "audit.exported", count)));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(messages.text(locale, "audit.title"), List.of(), columns(locale));
            for (int from = 0; from < count; from += PAGE) {
                trail.list(filter, from, PAGE).forEach(row -> row(sheet, row, locale));
            }
            book.writeTo(out);
        }
    }

    private void row(Sheet sheet, AuditRow row, Locale locale) {
        sheet.row(
                row.seq(),
                AT.format(row.at()),
                row.person(),
                names.posts(locale, row.posts()),
                names.act(locale, row.act()),
                row.subject(),
                row.changes().stream()
                        .map(c -> names.field(locale, row.act(), c.field()) + ": " + c.before() + " → " + c.after())
                        .collect(Collectors.joining("\n")),
                row.reason(),
                row.address(),
                row.agent());
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                Column.number(messages.text(locale, "audit.seq")),
                Column.text(messages.text(locale, "audit.at")),
                Column.text(messages.text(locale, "audit.person")),
                Column.text(messages.text(locale, "audit.posts")),
                Column.text(messages.text(locale, "audit.act")),
                Column.text(messages.text(locale, "audit.subject")).width(WIDE),
                Column.text(messages.text(locale, "audit.changes")).width(WIDE),
                Column.text(messages.text(locale, "audit.reason")),
                Column.text(messages.text(locale, "audit.address")),
                Column.text(messages.text(locale, "audit.agent")));
    }
}
