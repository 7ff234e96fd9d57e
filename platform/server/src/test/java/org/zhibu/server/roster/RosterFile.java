package org.zhibu.server.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A roster as somebody typed it. */
final class RosterFile {
    private static final String WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";

    final XSSFWorkbook book = new XSSFWorkbook();
    final XSSFSheet sheet;
    private final CellStyle day = book.createCellStyle();
    private int next;

    RosterFile(String... headers) {
        sheet = book.createSheet("名册");
        day.setDataFormat((short) 14);
        row((Object[]) headers);
    }

    /** Adds a row: texts, numbers and days as their types say. */
    RosterFile row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                set(row.createCell(i), value);
            }
        }
        return this;
    }

    void set(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    Path save() {
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            book.close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("roster", ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A national id of an invented person. @param number up to 999; odd for a man */
    static String id(String birth, int number) {
        String body = "999999" + birth.replace("-", "") + String.format("%03d", number);
        List<Integer> weights =
                List.of(WEIGHTS.split(" ")).stream().map(Integer::valueOf).toList();
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += weights.get(i) * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
