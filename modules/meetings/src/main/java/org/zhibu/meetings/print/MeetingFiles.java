package org.zhibu.meetings.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingFilter;
import org.zhibu.meetings.meeting.MeetingOrder;
import org.zhibu.meetings.meeting.MeetingRow;
import org.zhibu.meetings.meeting.MeetingSearch;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;

/** Files that leave the portal. Each is kept in the audit log with who took it. */
@Service
public class MeetingFiles {
    private static final List<String> COLUMNS =
            List.of("date", "kind", "title", "group", "place", "chair", "expected", "present", "state", "archiveNo");
    private static final int CHARACTER_WIDTH = 256;
    private static final int COLUMN_CHARACTERS = 16;

    private final Sheets sheets;
    private final MeetingService meetings;
    private final MeetingSearch search;
    private final Audit audit;
    private final Messages messages;

    MeetingFiles(Sheets sheets, MeetingService meetings, MeetingSearch search, Audit audit, Messages messages) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.search = search;
        this.audit = audit;
        this.messages = messages;
    }

    /** The minutes as DOCX (TPL-01). */
    @Transactional
    public byte[] minutes(MeetingId id) {
        Minutes minutes = meetings.read(id);
        audit.record("meetings.download", minutes.head().title());
        return SheetDocument.of(sheets.minutes(id));
    }

    /** The notice as DOCX. */
    @Transactional
    public byte[] notice(MeetingId id) {
        Minutes minutes = meetings.read(id);
        audit.record("meetings.download", minutes.head().title());
        return SheetDocument.of(sheets.notice(id));
    }

    /** A list as XLSX. */
    @Transactional
    public byte[] list(MeetingFilter filter, MeetingOrder order, boolean ascending) {
        List<MeetingRow> rows = search.export(filter, order, ascending);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet(messages.text("meetings.menu"));
            CellStyle strong = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            strong.setFont(bold);
            fill(sheet.createRow(0), COLUMNS.stream().map(c -> messages.text("meetings.field." + c)));
            sheet.getRow(0).forEach(cell -> cell.setCellStyle(strong));
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), values(rows.get(i)));
            }
            sheet.createFreezePane(0, 1);
            sheet.setDefaultColumnWidth(COLUMN_CHARACTERS);
            sheet.setColumnWidth(2, 2 * COLUMN_CHARACTERS * CHARACTER_WIDTH);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Stream<Object> values(MeetingRow row) {
        return Stream.of(
                row.date().toString(),
                messages.text(row.kind().messageKey()),
                row.title(),
                row.groupName(),
                row.place(),
                row.chairName(),
                row.expected(),
                row.present(),
                messages.text(row.state().messageKey()),
                row.archiveNo());
    }

    private static void fill(Row row, Stream<?> values) {
        values.forEach(value -> {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        });
    }
}
