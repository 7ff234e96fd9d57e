package org.zhibu.api.table;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param header what stands in the header row
 * @param width in characters of Latin script; a Chinese character takes two
 * @param choices what a drop-down list offers in the column's cells; empty for free entry. Other values can still be typed
 */
public record Column(String header, Kind kind, int width, List<String> choices) {
    /** How the cells of a column are shown, and how the empty ones take what is typed into them. */
    public enum Kind {
        /** As typed: numbers of identity cards keep all their digits. */
        TEXT,
        /** Days as year, month and day. */
        DATE,
        NUMBER,
        /** Fractions as percentages: 0.5 reads 50.0%. */
        PERCENT
    }

    private static final int NARROW = 14;
    private static final int USUAL = 18;

    public Column {
        choices = List.copyOf(choices);
    }

    /** Texts, as wide as a short sentence. */
    public static Column text(String header) {
        return new Column(header, Kind.TEXT, USUAL, List.of());
    }

    /** Days. */
    public static Column date(String header) {
        return new Column(header, Kind.DATE, NARROW, List.of());
    }

    /** Whole numbers and decimals, lined up to the right. */
    public static Column number(String header) {
        return new Column(header, Kind.NUMBER, NARROW, List.of());
    }

    /** Fractions shown as percentages. */
    public static Column percent(String header) {
        return new Column(header, Kind.PERCENT, NARROW, List.of());
    }

    /** The same column, narrower or wider. */
    public Column width(int characters) {
        return new Column(header, kind, characters, choices);
    }

    /** The same column with a drop-down list. */
    public Column choices(List<String> offered) {
        return new Column(header, kind, width, offered);
    }
}
