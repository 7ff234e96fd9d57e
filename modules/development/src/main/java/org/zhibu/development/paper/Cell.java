package org.zhibu.development.paper;

import java.util.Arrays;
import java.util.List;

/**
 * What stands in a table.
 *
 * @param value a text, a number or a day
 * @param link path of the page behind it, without leading slash; empty when there is none
 */
public record Cell(Object value, String link) {
    public static Cell of(Object value) {
        return new Cell(value, "");
    }

    /** A row of cells without links. */
    public static List<Cell> row(Object... values) {
        return Arrays.stream(values)
                .map(v -> v instanceof Cell cell ? cell : of(v))
                .toList();
    }

    public boolean isNumber() {
        return value instanceof Number;
    }

    public String text() {
        return value.toString();
    }
}
