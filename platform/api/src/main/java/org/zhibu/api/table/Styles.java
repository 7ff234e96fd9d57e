package org.zhibu.api.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The few styles of a workbook, in the fonts that every office program in China has. */
final class Styles {
    private static final String BODY = "\u5b8b\u4f53";
    private static final String HEADING = "\u9ed1\u4f53";
    private static final short BODY_SIZE = 11;
    private static final short TITLE_SIZE = 16;
    private static final short NOTE_SIZE = 10;

    private final SXSSFWorkbook book;
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle header;
    private final CellStyle quoted;
    private final Map<Column.Kind, CellStyle> kinds = new EnumMap<>(Column.Kind.class);

    Styles(SXSSFWorkbook book) {
        this.book = book;
        Font usual = book.getFontAt(0);
        usual.setFontName(BODY);
        usual.setFontHeightInPoints(BODY_SIZE);
        title = style("General", font(HEADING, TITLE_SIZE));
        title.setAlignment(HorizontalAlignment.LEFT);
        note = style("General", font(BODY, NOTE_SIZE));
        note.setWrapText(true);
        header = style("@", font(HEADING, BODY_SIZE));
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setBorderBottom(BorderStyle.THIN);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        kinds.put(Column.Kind.TEXT, style("@", usual));
        kinds.put(Column.Kind.DATE, style("yyyy-mm-dd", usual));
        kinds.put(Column.Kind.NUMBER, style("General", usual));
        kinds.put(Column.Kind.PERCENT, style("0.0%", usual));
        quoted = style("@", usual);
        quoted.setQuotePrefixed(true);
    }

    CellStyle of(Column.Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle header() {
        return header;
    }

    CellStyle quoted() {
        return quoted;
    }

    private Font font(String name, short size) {
        Font font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints(size);
        return font;
    }

    private CellStyle style(String format, Font font) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
