package org.zhibu.development.print;

import java.util.Arrays;
import java.util.List;

/** A part of a form. Page and document are both made of the same blocks, so that they can not differ. */
public sealed interface Block {
    /** A text, one paragraph for each of its lines. */
    record Line(String field, Style style) implements Block {}

    /**
     * Labels with their values in a box: two in a row, or one alone over its width.
     *
     * @param list the rows are repeated for each entry of it; empty when they stand once
     */
    record Grid(String list, List<List<String>> rows) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A table with a head and a row for each entry.
     *
     * @param widths shares of the width, of a hundred
     */
    record Table(String list, List<String> columns, List<Integer> widths) implements Block {
        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
        }
    }

    /** How a text stands on the sheet. */
    enum Style {
        ORGANIZATION,
        TITLE,
        ADDRESSEE,
        BODY,
        RIGHT
    }

    static Block line(Style style, String field) {
        return new Line(field, style);
    }

    /** A box. Its rows have one or two names each, separated by a space. */
    static Block grid(String... rows) {
        return each("", rows);
    }

    /** The same for each entry of a list. */
    static Block each(String list, String... rows) {
        return new Grid(
                list, Arrays.stream(rows).map(r -> List.of(r.split(" "))).toList());
    }

    /** A table. Its columns are names with their widths, for example {@code "code:12"}. */
    static Block table(String list, String... columns) {
        return new Table(
                list,
                Arrays.stream(columns).map(c -> c.substring(0, c.indexOf(':'))).toList(),
                Arrays.stream(columns)
                        .map(c -> Integer.valueOf(c.substring(c.indexOf(':') + 1)))
                        .toList());
    }
}
