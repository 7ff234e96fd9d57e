package org.zhibu.api.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Turns the markup of one sheet into rows. */
final class SheetParser {
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_HIDDEN = 256;
    private static final int MAX_MERGED = 200_000;

    private final CellValues values;
    private final RowHandler rows;
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private final List<SheetFacts.Range> merged = new ArrayList<>();

    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private boolean hidden;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean phonetic;
    private final StringBuilder value = new StringBuilder();

    SheetParser(CellValues values, RowHandler rows) {
        this.values = values;
        this.rows = rows;
    }

    SheetFacts parse(XMLStreamReader xml) throws XMLStreamException {
        boolean on = true;
        while (on && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName(), xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                on = end(xml.getLocalName());
            }
        }
        return new SheetFacts(hiddenColumns, merged);
    }

    private void begin(String name, XMLStreamReader xml) throws XMLStreamException {
        switch (name) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                hidden = Xml.isTrue(xml.getAttributeValue(null, "hidden"));
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> {
                String place = xml.getAttributeValue(null, "r");
                column = place == null ? column + 1 : column(place);
                type = orElse(xml.getAttributeValue(null, "t"), "n");
                style = Integer.parseInt(orElse(xml.getAttributeValue(null, "s"), "-1"));
                formula = false;
                value.setLength(0);
            }
            case "f" -> formula = true;
            case "v" -> value.append(Xml.text(xml));
            case "rPh" -> phonetic = true;
            case "t" -> {
                String text = Xml.text(xml);
                if (!phonetic && type.equals("inlineStr")) {
                    value.append(text);
                }
            }
            case "col" -> hide(xml);
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private boolean end(String name) {
        switch (name) {
            case "c" -> {
                if (column < MAX_COLUMN) {
                    Cell cell = values.cell(column, type, style, value.toString(), formula);
                    if (cell != null) {
                        cells.add(cell);
                    }
                }
                return true;
            }
            case "rPh" -> phonetic = false;
            case "row" -> {
                return cells.isEmpty() || (row <= MAX_ROW && rows.row(row, hidden, cells));
            }
            default -> {}
        }
        return true;
    }

    private void hide(XMLStreamReader xml) {
        if (Xml.isTrue(xml.getAttributeValue(null, "hidden"))) {
            int first = Integer.parseInt(orElse(xml.getAttributeValue(null, "min"), "1")) - 1;
            int last = Integer.parseInt(orElse(xml.getAttributeValue(null, "max"), "1")) - 1;
            for (int i = first; i <= last && i < MAX_HIDDEN; i++) {
                hiddenColumns.add(i);
            }
        }
    }

    private void merge(@Nullable String reference) {
        if (reference != null && merged.size() < MAX_MERGED) {
            String[] corners = reference.split(":");
            String last = corners[corners.length - 1];
            merged.add(new SheetFacts.Range(row(corners[0]), column(corners[0]), row(last), column(last)));
        }
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** The column of a place like {@code AB12}, from 0. */
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private static int row(String place) {
        return Integer.parseInt(place.replaceAll("[^0-9]", ""));
    }
}
