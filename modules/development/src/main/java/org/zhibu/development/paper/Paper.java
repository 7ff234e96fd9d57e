package org.zhibu.development.paper;

import java.util.List;

/**
 * A report as it is printed: the same blocks in the same order on the page and in the files.
 *
 * @param organization stands above the heading
 * @param note a line under the heading, for example the day of its figures
 * @param signatures lines at the end, to the right
 */
public record Paper(
        String organization, String heading, String note, List<Block> blocks, List<String> signatures, boolean wide) {
    public Paper {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    /** On upright paper. */
    public static Paper of(
            String organization, String heading, String note, List<? extends Block> blocks, List<String> signatures) {
        return new Paper(organization, heading, note, List.copyOf(blocks), signatures, false);
    }

    /** The same on paper that lies across. */
    public Paper across() {
        return new Paper(organization, heading, note, blocks, signatures, true);
    }

    /** A part of a report. */
    public sealed interface Block {}

    /** Running text, one paragraph per line. */
    public record Words(String text) implements Block {}

    /**
     * A table.
     *
     * @param caption stands above it; may be empty
     * @param rows as many cells each as there are columns
     */
    public record Table(String caption, List<String> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
