package org.zhibu.api.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheet and the type of official documents (GB/T 9704) for whoever writes DOCX. Lengths are twentieths of a point. */
public final class OfficialLayout {
    /** Headings, by the name that word processors know the font by. */
    public static final String TITLE_FONT = "\u5b8b\u4f53";

    /** Labels and heads of tables. */
    public static final String LABEL_FONT = "\u9ed1\u4f53";

    /** Running text. */
    public static final String BODY_FONT = "\u4eff\u5b8b";

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1984;
    private static final int LEFT = 1588;
    private static final int RIGHT = 1474;
    private static final int AROUND = 1134;

    private OfficialLayout() {}

    /** Lays the document on upright A4: 37 mm above, 35 mm below, 28 mm left, 26 mm right. The margins may be added to. */
    public static CTPageMar upright(XWPFDocument document) {
        CTSectPr section = section(document, SHORT_SIDE, LONG_SIDE);
        return margins(section, TOP, BOTTOM, LEFT, RIGHT);
    }

    /** Lays the document on A4 across, with 20 mm all around. */
    public static CTPageMar across(XWPFDocument document) {
        CTSectPr section = section(document, LONG_SIDE, SHORT_SIDE);
        section.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        return margins(section, AROUND, AROUND, AROUND, AROUND);
    }

    private static CTSectPr section(XWPFDocument document, int width, int height) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        return section;
    }

    private static CTPageMar margins(CTSectPr section, int top, int bottom, int left, int right) {
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setLeft(BigInteger.valueOf(left));
        margins.setRight(BigInteger.valueOf(right));
        return margins;
    }

    /**
     * Adds words to a paragraph: Chinese in the given font, Latin letters and digits in Times New Roman.
     *
     * @param size in points, halves allowed
     */
    public static XWPFRun run(XWPFParagraph paragraph, String text, String font, double size) {
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

    /** The finished file; the document is closed. */
    public static byte[] bytes(XWPFDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
