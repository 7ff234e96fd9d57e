package org.zhibu.api.paper;

import static org.zhibu.api.paper.OfficialLayout.BODY_FONT;
import static org.zhibu.api.paper.OfficialLayout.LABEL_FONT;
import static org.zhibu.api.paper.OfficialLayout.TITLE_FONT;
import static org.zhibu.api.paper.OfficialLayout.run;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes a report as DOCX: A4 with the margins and fonts of official documents, the head of each table repeated on each page. */
public final class PaperDocument {
    private static final int TITLE_SIZE = 20;
    private static final int BODY_SIZE = 14;
    private static final int TABLE_SIZE = 10;
    private static final int FIRST_LINE_INDENT = 2 * BODY_SIZE * 20;

    private final XWPFDocument document = new XWPFDocument();

    private PaperDocument() {}

    /** The whole file. */
    public static byte[] of(Paper paper) {
        PaperDocument writer = new PaperDocument();
        if (paper.wide()) {
            OfficialLayout.across(writer.document);
        } else {
            OfficialLayout.upright(writer.document);
        }
        writer.write(paper);
        writer.document.getProperties().getCoreProperties().setTitle(paper.heading());
        return OfficialLayout.bytes(writer.document);
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
}
