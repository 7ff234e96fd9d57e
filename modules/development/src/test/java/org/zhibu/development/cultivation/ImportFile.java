package org.zhibu.development.cultivation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The downloaded table in the hands of whoever fills it in. */
public final class ImportFile {
    /** Rows of the title, the note and the header. */
    private static final int FIRST = 3;

    private static final List<ImportColumn> COLUMNS = List.of(ImportColumn.values());

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;

    public ImportFile(byte[] template) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = book.getSheetAt(0);
    }

    int people() {
        return sheet.getLastRowNum() + 1 - FIRST;
    }

    String text(int person, ImportColumn column) {
        Cell cell = row(person).getCell(COLUMNS.indexOf(column));
        return cell == null ? "" : cell.getStringCellValue();
    }

    /** The number of a row as Excel shows it. */
    static int shown(int person) {
        return FIRST + person + 1;
    }

    ImportFile set(int person, ImportColumn column, String text) {
        row(person).createCell(COLUMNS.indexOf(column)).setCellValue(text);
        return this;
    }

    /** Handed in and talked with, by people of the branch. */
    public ImportFile fill(int person, @Nullable LocalDate delivered, @Nullable LocalDate talked) {
        if (delivered != null) {
            set(person, ImportColumn.DELIVERED_ON, delivered.toString());
            set(person, ImportColumn.READER, "Reader");
        }
        if (talked != null) {
            set(person, ImportColumn.TALKED_ON, talked.toString());
            set(person, ImportColumn.TALKER, "Talker");
        }
        return this;
    }

    ImportFile add(String number, String name) {
        int person = people();
        sheet.createRow(FIRST + person);
        return set(person, ImportColumn.NUMBER, number).set(person, ImportColumn.NAME, name);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Row row(int person) {
        return sheet.getRow(FIRST + person);
    }
}
