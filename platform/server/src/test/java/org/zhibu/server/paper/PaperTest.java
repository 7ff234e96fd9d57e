package org.zhibu.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.paper.PaperBook;
import org.zhibu.api.paper.PaperDocument;
import org.zhibu.api.ui.PaperHtml;

/** A report says the same on the page, in DOCX and in XLSX. */
class PaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Paper PAPER = Paper.of(
            "河湾村党支部",
            "到会情况",
            "数据截至2026年5月12日",
            List.of(
                    new Paper.Words("第一段\n第二段"),
                    new Paper.Table(
                            "党员", List.of("姓名", "次数", "日期"), List.of(Cell.row(new Cell("张某", "m/x/1"), 3, DAY)))),
            List.of("支部书记"));

    @Test
    void textIsNeverMarkup() {
        Paper paper = Paper.of(
                "<b>",
                "a&b",
                "",
                List.of(new Paper.Table("", List.of("x"), List.of(Cell.row(new Cell("<script>", "m/x?a=\"b\""))))),
                List.of());
        assertThat(new PaperHtml(paper).getInnerHtml())
                .contains("&lt;b&gt;", "a&amp;b", "&lt;script&gt;", "m/x?a=&quot;b&quot;")
                .doesNotContain("<script>", "<b>");
    }

    @Test
    void pageHasEveryWordAndLeadsOn() {
        assertThat(new PaperHtml(PAPER).getInnerHtml())
                .contains("河湾村党支部", "<h2>到会情况</h2>", "数据截至2026年5月12日", "第二段", "<h3>党员</h3>", "<th>次数</th>")
                .contains("href=\"m/x/1\">张某</a>", "<td class=\"paper-number\">3</td>", "<td>2026-05-12</td>", "支部书记");
        assertThat(PaperHtml.of((Paper.Table) PAPER.blocks().getLast()).getInnerHtml())
                .contains("张某")
                .doesNotContain("河湾村党支部");
    }

    @Test
    void documentHasEveryWordAndRepeatsTheHeadOfTheTable() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(PaperDocument.of(PAPER.across())))) {
            assertThat(document.getParagraphs())
                    .extracting(p -> p.getText())
                    .contains("河湾村党支部", "到会情况", "数据截至2026年5月12日", "第一段", "第二段", "党员", "支部书记");
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(c -> c.getText())
                    .containsExactly("张某", "3", "2026-05-12");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
        }
    }

    @Test
    void workbookHasTheTablesWithNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PaperBook.of(PAPER)))) {
            XSSFSheet sheet = book.getSheet("1 党员");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("河湾村党支部 到会情况");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("张某");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getCellType())
                    .isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(1).getNumericCellValue())
                    .isEqualTo(3);
        }
    }

    @Test
    void rowsHaveAsManyCellsAsThereAreHeads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paper.Table("", List.of("x", "y"), List.of(Cell.row("1"))));
    }

    @Test
    void reportWithoutTablesIsNoWorkbook() {
        Paper words = Paper.of("河湾村党支部", "承诺", "", List.of(new Paper.Words("。")), List.of());
        assertThat(words.hasTables()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PaperBook.of(words));
    }
}
