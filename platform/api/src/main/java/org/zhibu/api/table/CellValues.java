package org.zhibu.api.table;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What cells point to: texts that stand once for the whole file, and which styles show a number as a day. */
final class CellValues {
    private static final double LAST_SERIAL = 2_958_466;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yYdDeE\u5e74\u65e5]");
    private static final Pattern CLOCK = Pattern.compile("[hHsS]");

    private final List<String> strings;
    private final boolean[] dateStyles;
    private final boolean from1904;

    CellValues(List<String> strings, boolean[] dateStyles, boolean from1904) {
        this.strings = strings;
        this.dateStyles = dateStyles;
        this.from1904 = from1904;
    }

    /** A cell as its markup describes it, or null when it is empty. */
    @Nullable
    Cell cell(int column, String type, int style, String raw, boolean formula) {
        if (formula && raw.isEmpty()) {
            return new Cell(column, Cell.Kind.TEXT, "", true);
        }
        return switch (type) {
            case "s" -> text(column, strings.get(Integer.parseInt(raw.strip())), formula);
            case "str", "inlineStr" -> text(column, unescaped(raw), formula);
            case "b" -> new Cell(column, Cell.Kind.BOOLEAN, raw, formula);
            case "e" -> new Cell(column, Cell.Kind.ERROR, raw, formula);
            case "d" -> new Cell(column, Cell.Kind.DATE, raw.substring(0, Math.min(10, raw.length())), formula);
            default -> number(column, style, raw.strip(), formula);
        };
    }

    private static @Nullable Cell text(int column, String text, boolean formula) {
        return text.isEmpty() && !formula ? null : new Cell(column, Cell.Kind.TEXT, text, formula);
    }

    private @Nullable Cell number(int column, int style, String raw, boolean formula) {
        if (raw.isEmpty()) {
            return null;
        }
        if (style >= 0 && style < dateStyles.length && dateStyles[style]) {
            double serial = Double.parseDouble(raw);
            if (serial >= 1 && serial < LAST_SERIAL) {
                return new Cell(column, Cell.Kind.DATE, day((long) serial).toString(), formula);
            }
        }
        return new Cell(column, Cell.Kind.NUMBER, raw, formula);
    }

    private LocalDate day(long serial) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        // the first sixty days carry the error of a 29 February 1900
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    static List<String> strings(InputStream in) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(in);
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic = true;
                    case "t" -> {
                        String part = Xml.text(xml);
                        if (!phonetic) {
                            text.append(part, 0, Math.min(part.length(), Math.max(0, Xml.MAX_TEXT - text.length())));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> strings.add(unescaped(text.toString()));
                    case "rPh" -> phonetic = false;
                    default -> {}
                }
            }
        }
        return strings;
    }

    /** For each style of a cell, whether it shows a number as a day. */
    static boolean[] dateStyles(InputStream in) throws XMLStreamException {
        Map<Integer, Boolean> formats = new HashMap<>();
        List<Boolean> styles = new ArrayList<>();
        boolean[] inCells = {false};
        Xml.elements(in, (name, xml) -> {
            switch (name) {
                case "numFmt" ->
                    formats.put(
                            Integer.parseInt(xml.getAttributeValue(null, "numFmtId")),
                            showsDay(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyleXfs", "cellStyles", "dxfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        String format = xml.getAttributeValue(null, "numFmtId");
                        int id = format == null ? 0 : Integer.parseInt(format);
                        styles.add(formats.getOrDefault(id, builtInDay(id)));
                    }
                }
                default -> {}
            }
        });
        boolean[] dates = new boolean[styles.size()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = styles.get(i);
        }
        return dates;
    }

    /** Numbers of the formats that every program knows, with those of Chinese editions. */
    private static boolean builtInDay(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    }

    private static boolean showsDay(String format) {
        String pattern = NOT_PATTERN.matcher(format.split(";", 2)[0]).replaceAll("");
        if (pattern.equalsIgnoreCase("General") || pattern.contains("#") || pattern.contains("0")) {
            return false;
        }
        return DAY.matcher(pattern).find()
                || ((pattern.contains("m") || pattern.contains("M"))
                        && !CLOCK.matcher(pattern).find());
    }

    /** Characters that XML cannot hold are written as {@code _x0007_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(CellValues::character) : text;
    }

    private static String character(MatchResult code) {
        return java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}
