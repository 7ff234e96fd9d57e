package org.zhibu.development.print;

import static org.zhibu.api.paper.OfficialLayout.BODY_FONT;
import static org.zhibu.api.paper.OfficialLayout.LABEL_FONT;
import static org.zhibu.api.paper.OfficialLayout.TITLE_FONT;
import static org.zhibu.api.paper.OfficialLayout.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.zhibu.api.paper.OfficialLayout;

/** The template that comes with the module: the blocks of a form on A4, with the margins and fonts of official documents. */
final class ShippedDocument {
    private static final int TITLE_SIZE = 18;
    private static final int BODY_SIZE = 16;
    private static final double GRID_SIZE = 12;
    private static final int FIRST_LINE_INDENT = 2 * BODY_SIZE * 20;
    private static final double LINE_POINTS = 28;
    private static final double TABLE_SIZE = 10.5;
    private static final int WIDTH = 8844;
    private static final int LABEL_WIDTH = 1500;
    private static final int ROW_HEIGHT = 520;

    /** Says what a field is called in Chinese. */
    interface Names {
        String of(String list, String field);
    }

    private final XWPFDocument document = new XWPFDocument();
    private final Names names;
    private boolean afterTable;

    private ShippedDocument(Names names) {
        this.names = names;
    }

    static InputStream of(Form form, Names names) {
        ShippedDocument writer = new ShippedDocument(names);
        OfficialLayout.upright(writer.document);
        form.blocks().forEach(writer::write);
        return new ByteArrayInputStream(OfficialLayout.bytes(writer.document));
    }

    private void write(Block block) {
        switch (block) {
            case Block.Line line -> line(line);
            case Block.Grid grid -> grid(grid);
            case Block.Table table -> table(table);
        }
        afterTable = !(block instanceof Block.Line);
    }

    private void line(Block.Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.AT_LEAST);
        String place = place("", line.field());
        switch (line.style()) {
            case ORGANIZATION -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run(paragraph, place, BODY_FONT, BODY_SIZE);
            }
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(240);
                run(paragraph, place, TITLE_FONT, TITLE_SIZE).setBold(true);
            }
            case ADDRESSEE -> run(paragraph, place, BODY_FONT, BODY_SIZE);
            case BODY -> {
                paragraph.setIndentationFirstLine(FIRST_LINE_INDENT);
                paragraph.setAlignment(afterTable ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
                paragraph.setSpacingBefore(afterTable ? 160 : 0);
                run(paragraph, place, BODY_FONT, BODY_SIZE);
            }
            case RIGHT -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                paragraph.setSpacingBefore(afterTable ? 240 : 60);
                paragraph.setKeepNext(!line.field().equals("date"));
                run(paragraph, place, BODY_FONT, BODY_SIZE);
            }
        }
    }

    private void grid(Block.Grid grid) {
        int value = (WIDTH - 2 * LABEL_WIDTH) / 2;
        XWPFTable table = table(grid.rows().size(), List.of(LABEL_WIDTH, value, LABEL_WIDTH, value));
        for (int r = 0; r < grid.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setHeight(ROW_HEIGHT);
            row.setCantSplitRow(true);
            List<String> fields = grid.rows().get(r);
            for (int f = 0; f < fields.size(); f++) {
                cell(row.getCell(2 * f), LABEL_FONT, names.of(grid.list(), fields.get(f)), true, GRID_SIZE);
                cell(row.getCell(2 * f + 1), BODY_FONT, place(grid.list(), fields.get(f)), false, GRID_SIZE);
            }
            if (fields.size() == 1) {
                row.getCell(1).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
                row.getCell(1).setWidth(String.valueOf(WIDTH - LABEL_WIDTH));
                row.removeCell(3);
                row.removeCell(2);
            }
            // the rows of one entry stay on one sheet
            if (!grid.list().isEmpty() && r < grid.rows().size() - 1) {
                row.getTableCells().forEach(c -> c.getParagraphs().forEach(p -> p.setKeepNext(true)));
            }
        }
    }

    private void table(Block.Table table) {
        // two tables in a row would grow together
        document.createParagraph().setSpacingBetween(0.5);
        run(document.getParagraphs().getLast(), "", BODY_FONT, TABLE_SIZE);
        XWPFTable rows =
                table(2, table.widths().stream().map(w -> WIDTH * w / 100).toList());
        rows.getRow(0).setRepeatHeader(true);
        rows.getRow(1).setCantSplitRow(true);
        for (int c = 0; c < table.columns().size(); c++) {
            cell(
                    rows.getRow(0).getCell(c),
                    LABEL_FONT,
                    names.of(table.list(), table.columns().get(c)),
                    true,
                    TABLE_SIZE);
            cell(
                    rows.getRow(1).getCell(c),
                    BODY_FONT,
                    place(table.list(), table.columns().get(c)),
                    false,
                    TABLE_SIZE);
        }
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(String.valueOf(WIDTH));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < widths.size(); c++) {
                row.getCell(c).setWidth(String.valueOf(widths.get(c)));
            }
        }
        return table;
    }

    private static void cell(XWPFTableCell cell, String font, String text, boolean centred, double size) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, text, font, size);
    }

    private String place(String list, String field) {
        return "{{" + (list.isEmpty() ? "" : names.of("", list) + ".") + names.of(list, field) + "}}";
    }
}
