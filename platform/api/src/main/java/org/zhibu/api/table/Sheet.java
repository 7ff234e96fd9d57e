package org.zhibu.api.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a {@link Spreadsheet}, filled from top to bottom. */
public final class Sheet {
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int MAX_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    /** The first day that Excel can count. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final List<Column> columns;
    private final int header;
    private int next;

    Sheet(SXSSFSheet sheet, Styles styles, List<String> above, List<Column> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.min(columns.get(i).width(), 255) * UNITS_PER_CHARACTER);
            sheet.setDefaultColumnStyle(i, styles.of(columns.get(i).kind()));
        }
        for (String line : above) {
            line(line, next == 0 ? styles.title() : styles.note());
        }
        header = next;
        Row row = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).header());
            cell.setCellStyle(styles.header());
        }
        sheet.createFreezePane(1, next);
        print();
    }

    /** Adds a row. Days, numbers and texts are told apart by their type; null is an empty cell. */
    public Sheet row(@Nullable Object... values) {
        return row(Arrays.asList(values));
    }

    /** As {@link #row(Object...)}. */
    public Sheet row(List<? extends @Nullable Object> values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                write(row.createCell(i), value, columns.get(i).kind());
            }
        }
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    /** Offers the values of a range for a column's cells below the header. */
    void offer(int column, String range) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(header + 1, LAST_ROW, column, column));
        list.setSuppressDropDownArrow(true);
        list.setShowErrorBox(false);
        sheet.addValidationData(list);
    }

    void finish() {
        if (next > header + 1) {
            sheet.setAutoFilter(new CellRangeAddress(header, next - 1, 0, columns.size() - 1));
        }
    }

    private void write(Cell cell, Object value, Column.Kind kind) {
        switch (value) {
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.of(Column.Kind.DATE));
            }
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.of(kind == Column.Kind.PERCENT ? kind : Column.Kind.NUMBER));
            }
            default -> {
                String text = value.toString();
                cell.setCellValue(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text);
                cell.setCellStyle(looksLikeFormula(text) ? styles.quoted() : styles.of(Column.Kind.TEXT));
            }
        }
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private void line(String text, CellStyle style) {
        Cell cell = sheet.createRow(next).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (columns.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns.size() - 1));
        }
        next++;
    }

    /** A4 across, as wide as the page, with the header on each page. */
    private void print() {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.getFooter().setCenter("— &P / &N —");
    }
}
