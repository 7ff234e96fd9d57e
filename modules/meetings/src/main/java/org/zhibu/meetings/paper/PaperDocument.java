package org.zhibu.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a report as DOCX: A4 with the margins and fonts of official documents, the head of each table repeated on each page. */
public final class PaperDocument {
    private static final int TITLE_SIZE = 20;
    private static final int BODY_SIZE = 14;
    private static final int TABLE_SIZE = 10;
    private static final int FIRST_LINE_INDENT = 2 * BODY_SIZE * 20;
    private static final long SHORT_SIDE = 11906;
    private static final long LONG_SIDE = 16838;
    private static final String TITLE_FONT = "\u5b8b\u4f53";
    private static final String LABEL_FONT = "\u9ed1\u4f53";
    private static final String BODY_FONT = "\u4eff\u5b8b";

    private final XWPFDocument document = new XWPFDocument();

    private PaperDocument() {}

    public static byte[] of(Paper paper) {
        PaperDocument writer = new PaperDocument();
        writer.page(paper.wide());
        writer.write(paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument finished = writer.document) {
            finished.getProperties().getCoreProperties().setTitle(paper.heading());
            finished.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** 37 mm above, 35 mm below, 28 mm left, 26 mm right, in twentieths of a point; 20 mm all around when it lies across. */
    private void page(boolean wide) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(wide ? 1134 : 2098));
        margins.setBottom(BigInteger.valueOf(wide ? 1134 : 1984));
        margins.setLeft(BigInteger.valueOf(wide ? 1134 : 1588));
        margins.setRight(BigInteger.valueOf(wide ? 1134 : 1474));
    }

    private void write(Paper paper) {
        XWPFParagraph organization = document.createParagraph();
        organization.setAlignment(ParagraphAlignment.CENTER);
        run(organization, paper.organization(), BODY_FONT, BODY_SIZE);
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        run(title, paper.heading(), TITLE_FONT, TITLE_SIZE).setBold(true);
        if (!paper.note().isEmpty()) {
            XWPFParagraph note = document.createParagraph();
            note.setAlignment(ParagraphAlignment.CENTER);
            run(note, paper.note(), BODY_FONT, TABLE_SIZE);
        }
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Words words -> words.text().lines().forEach(this::paragraph);
                case Paper.Table table -> table(table);
            }
        }
        for (String signature : paper.signatures()) {
            XWPFParagraph line = document.createParagraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setSpacingBefore(240);
            run(line, signature, BODY_FONT, BODY_SIZE);
        }
    }

    private void paragraph(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(1.35);
        paragraph.setIndentationFirstLine(FIRST_LINE_INDENT);
        run(paragraph, text, BODY_FONT, BODY_SIZE);
    }

    private void table(Paper.Table table) {
        if (!table.caption().isEmpty()) {
            XWPFParagraph caption = document.createParagraph();
            caption.setSpacingBefore(200);
            caption.setKeepNext(true);
            run(caption, table.caption(), LABEL_FONT, BODY_SIZE);
        }
        XWPFTable lines =
                document.createTable(table.rows().size() + 1, table.columns().size());
        lines.setTableAlignment(TableRowAlign.CENTER);
        lines.setWidth("100%");
        XWPFTableRow head = lines.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            run(head.getCell(i).getParagraphs().getFirst(), table.columns().get(i), LABEL_FONT, TABLE_SIZE);
        }
        int at = 1;
        for (List<Cell> row : table.rows()) {
            XWPFTableRow line = lines.getRow(at++);
            line.setCantSplitRow(true);
            for (int i = 0; i < row.size(); i++) {
                run(line.getCell(i).getParagraphs().getFirst(), row.get(i).text(), BODY_FONT, TABLE_SIZE);
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        return run;
    }
}
