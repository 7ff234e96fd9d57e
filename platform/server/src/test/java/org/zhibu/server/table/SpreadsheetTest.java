package org.zhibu.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Spreadsheet;

class SpreadsheetTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("姓名"),
            Column.date("出生日期"),
            Column.number("次数"),
            Column.percent("到会率"),
            Column.text("性别").choices(List.of("男", "女")));

    @Test
    void writesDaysNumbersAndTextsAsWhatTheyAre() throws IOException {
        try (Spreadsheet made = new Spreadsheet()) {
            made.sheet("名册", List.of("丙村党支部名册", "2026年3月"), COLUMNS)
                    .row("张三", LocalDate.of(1970, 5, 1), 12, 0.875, "男")
                    .row("李四", null, null, null, null)
                    .row("王五", LocalDate.of(1899, 5, 1), 1.5, 1, "女");
            XSSFSheet sheet = read(made).getSheetAt(0);
            DataFormatter shown = new DataFormatter();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("丙村党支部名册");
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("性别");
            assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("1970-05-01");
            Iterable<Cell> cells = sheet.getRow(3);
            assertThat(cells)
                    .extracting(shown::formatCellValue)
                    .containsExactly("张三", "1970-05-01", "12", "87.5%", "男");
            assertThat(sheet.getRow(4).getPhysicalNumberOfCells()).isOne();
            assertThat(shown.formatCellValue(sheet.getRow(5).getCell(1))).isEqualTo("1899-05-01");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "110101199003077758", "007", "1e5"
            })
    void keepsATextATextWhateverItLooksLike(String text) throws IOException {
        try (Spreadsheet made = new Spreadsheet()) {
            made.sheet("名册", List.of(), COLUMNS).row(text);
            Cell cell = read(made).getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@\t".indexOf(text.charAt(0)) >= 0);
        }
    }

    @Test
    void printsAcrossWithTheHeaderOnEachPageAndOffersChoices() throws IOException {
        List<String> many = Collections.nCopies(300, "第一党小组（城东片区）");
        try (Spreadsheet made = new Spreadsheet()) {
            made.sheet(
                            "名册[1]",
                            List.of("名册"),
                            List.of(Column.text("姓名"), Column.text("党小组").choices(many)))
                    .row("张三", "");
            XSSFWorkbook book = read(made);
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(book.getSheetVisibility(book.getSheetIndex(Spreadsheet.CHOICES)))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheet(Spreadsheet.CHOICES).getLastRowNum()).isEqualTo(299);
        }
    }

    private static XSSFWorkbook read(Spreadsheet made) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(made.bytes()));
    }
}
