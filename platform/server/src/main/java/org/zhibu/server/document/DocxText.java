package org.zhibu.server.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Text of paragraphs and rows of a DOCX, on the level of its XML. */
final class DocxText {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName TEXT = new QName(W, "t");
    private static final QName BREAK = new QName(W, "br");
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

    private DocxText() {}

    /** All elements of the name below the block, in order. */
    static List<XmlObject> select(XmlObject block, String name) {
        return List.of(block.selectPath("declare namespace w='" + W + "' .//w:" + name));
    }

    /** The block's text, without its structure. */
    static String of(XmlObject block) {
        StringBuilder text = new StringBuilder();
        select(block, "t").forEach(t -> text.append(((CTText) t).getStringValue()));
        return text.toString();
    }

    /** Puts values in the paragraph's places, each in the look of its first piece. */
    static void replace(XmlObject paragraph, UnaryOperator<String> values) {
        List<XmlObject> pieces = select(paragraph, "t");
        List<StringBuilder> written = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (XmlObject piece : pieces) {
            starts.add(whole.length());
            whole.append(((CTText) piece).getStringValue());
            written.add(new StringBuilder());
        }
        Matcher place = DocxFiller.PLACE.matcher(whole);
        int at = 0;
        while (place.find()) {
            keep(whole, at, place.start(), starts, written);
            written.get(pieceOf(place.start(), starts)).append(clean(values.apply(place.group(1))));
            at = place.end();
        }
        keep(whole, at, whole.length(), starts, written);
        for (int i = 0; i < pieces.size(); i++) {
            write(pieces.get(i), written.get(i).toString());
        }
    }

    /** A copy of the block in front of another. */
    static XmlObject copyBefore(XmlObject block, XmlObject before) {
        try (XmlCursor from = block.newCursor();
                XmlCursor to = before.newCursor()) {
            from.copyXml(to);
            to.toPrevSibling();
            return to.getObject();
        }
    }

    static void remove(XmlObject block) {
        try (XmlCursor cursor = block.newCursor()) {
            cursor.removeXml();
        }
    }

    /** Whether the second block directly follows the first. */
    static boolean isNext(XmlObject first, XmlObject second) {
        try (XmlCursor cursor = first.newCursor()) {
            return cursor.toNextSibling() && second.equals(cursor.getObject());
        }
    }

    private static void keep(StringBuilder whole, int from, int to, List<Integer> starts, List<StringBuilder> written) {
        for (int i = from; i < to; i++) {
            written.get(pieceOf(i, starts)).append(whole.charAt(i));
        }
    }

    private static int pieceOf(int position, List<Integer> starts) {
        int piece = starts.size() - 1;
        while (piece > 0 && starts.get(piece) > position) {
            piece--;
        }
        return piece;
    }

    private static void write(XmlObject piece, String text) {
        String[] lines = text.split("\n", -1);
        ((CTText) piece).setStringValue(lines[0]);
        try (XmlCursor cursor = piece.newCursor()) {
            cursor.setAttributeText(SPACE, "preserve");
            cursor.toEndToken();
            cursor.toNextToken();
            for (int i = 1; i < lines.length; i++) {
                cursor.insertElement(BREAK);
                cursor.insertElementWithText(TEXT, lines[i]);
            }
        }
    }

    /** What XML cannot carry is left out. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
            if (allowed) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
