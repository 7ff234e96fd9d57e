package org.zhibu.meetings.print;

import static org.zhibu.api.paper.OfficialLayout.BODY_FONT;
import static org.zhibu.api.paper.OfficialLayout.LABEL_FONT;
import static org.zhibu.api.paper.OfficialLayout.TITLE_FONT;
import static org.zhibu.api.paper.OfficialLayout.run;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.paper.OfficialLayout;

/** Writes a form as DOCX that needs no touching up: A4 with the margins and fonts of official documents. */
final class SheetDocument {
    private static final int TITLE_SIZE = 20;
    private static final int BODY_SIZE = 14;
    private static final int SMALL_SIZE = 11;
    private static final int FIRST_LINE_INDENT = 2 * BODY_SIZE * 20;
    private static final int AUTOGRAPH_WIDTH = 36;
    private static final int PHOTO_WIDTH = 150;
    private static final double LINE_SPACING = 1.35;

    private final XWPFDocument document = new XWPFDocument();

    private final Function<Attachment, byte[]> content;

    private SheetDocument(Function<Attachment, byte[]> content) {
        this.content = content;
    }

    /** @param content reads a picture */
    static byte[] of(Sheet sheet, Function<Attachment, byte[]> content) {
        SheetDocument writer = new SheetDocument(content);
        writer.page();
        writer.write(sheet);
        writer.document.getProperties().getCoreProperties().setTitle(sheet.heading());
        return OfficialLayout.bytes(writer.document);
    }

    private void page() {
        OfficialLayout.upright(document).setFooter(BigInteger.valueOf(1400));
        XWPFParagraph number = document.createHeaderFooterPolicy()
                .createFooter(XWPFHeaderFooterPolicy.DEFAULT)
                .createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, "— ", BODY_FONT, SMALL_SIZE);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        run(number, " —", BODY_FONT, SMALL_SIZE);
    }

    private void write(Sheet sheet) {
        XWPFParagraph organization = paragraph();
        organization.setAlignment(ParagraphAlignment.CENTER);
        run(organization, sheet.organization(), BODY_FONT, BODY_SIZE);
        XWPFParagraph title = paragraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(240);
        run(title, sheet.heading(), TITLE_FONT, TITLE_SIZE).setBold(true);
        sheet.lines().forEach(this::line);
        boolean first = true;
        for (String signature : sheet.signatures()) {
            XWPFParagraph line = paragraph();
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setSpacingBefore(first ? 480 : 200);
            line.setKeepNext(first);
            first = false;
            run(line, signature, BODY_FONT, BODY_SIZE);
        }
        sheet.autographs().forEach(a -> picture(a, AUTOGRAPH_WIDTH));
        sheet.footnotes().forEach(note -> run(paragraph(), note, BODY_FONT, SMALL_SIZE));
        sheet.photos().forEach(p -> picture(p, PHOTO_WIDTH));
    }

    /** Words, then the picture no wider than so many millimetres; what is no picture that can be read is left out. */
    private void picture(Sheet.Picture picture, int millimetres) {
        byte[] bytes = content.apply(picture.picture());
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                return;
            }
            XWPFParagraph paragraph = paragraph();
            run(paragraph, picture.words(), BODY_FONT, BODY_SIZE);
            int width = Math.min(millimetres, image.getWidth()) * Units.EMU_PER_CENTIMETER / 10;
            int height = (int) ((long) width * image.getHeight() / image.getWidth());
            boolean png = picture.picture().contentType().equals("image/png");
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(bytes),
                            png ? Document.PICTURE_TYPE_PNG : Document.PICTURE_TYPE_JPEG,
                            picture.picture().name(),
                            width,
                            height);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(Sheet.Line line) {
        XWPFParagraph labelled = paragraph();
        run(labelled, line.label(), LABEL_FONT, BODY_SIZE);
        if (!line.block()) {
            run(labelled, String.join("", line.paragraphs()), BODY_FONT, BODY_SIZE);
            return;
        }
        labelled.setKeepNext(true);
        if (line.paragraphs().isEmpty()) {
            // room to write by hand
            paragraph();
            paragraph();
        }
        for (String text : line.paragraphs()) {
            XWPFParagraph paragraph = paragraph();
            paragraph.setIndentationFirstLine(FIRST_LINE_INDENT);
            run(paragraph, text, BODY_FONT, BODY_SIZE);
        }
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_SPACING);
        return paragraph;
    }
}
