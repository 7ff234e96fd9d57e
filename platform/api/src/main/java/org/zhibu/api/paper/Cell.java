package org.zhibu.api.paper;

import java.util.Arrays;
import java.util.List;

/**
 * What stands in a table of a {@link Paper}.
 *
 * @param value a text, a number or a {@code LocalDate}; an empty text for an empty cell, never null
 * @param link address of the page behind it, without leading slash and with its query, as yet unescaped; empty when there is none
 */
public record Cell(Object value, String link) {
    /** A cell without link. */
    public static Cell of(Object value) {
        return new Cell(value, "");
    }

    /** A row of values and cells; the values are cells without links. */
    public static List<Cell> row(Object... values) {
        return Arrays.stream(values)
                .map(v -> v instanceof Cell cell ? cell : of(v))
                .toList();
    }

    /** Whether it is lined up to the right and stays a number in XLSX. */
    public boolean isNumber() {
        return value instanceof Number;
    }

    /** As it is read on the page and in DOCX; a day reads {@code 2026-05-12}. */
    public String text() {
        return value.toString();
    }
}
