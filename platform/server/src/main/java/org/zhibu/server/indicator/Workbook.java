package org.zhibu.server.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet that is written row by row and never held in memory as a whole. */
final class Workbook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int FIRST_COLUMN_CHARACTERS = 28;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle bold;
    private int next;

    Workbook(String name, String title, Instant asOf) {
        sheet = book.createSheet(name);
        Font font = book.createFont();
        font.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(font);
        bold.setWrapText(true);
        sheet.setColumnWidth(0, FIRST_COLUMN_CHARACTERS * 256);
        row(List.of(title));
        row(List.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(ZoneId.systemDefault())
                .format(asOf)));
    }

    void head(List<Object> names) {
        for (Cell cell : row(names)) {
            cell.setCellStyle(bold);
        }
        sheet.createFreezePane(1, next);
    }

    Row row(List<? extends Object> values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(values.get(i)));
            }
        }
        return row;
    }

    void writeTo(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
