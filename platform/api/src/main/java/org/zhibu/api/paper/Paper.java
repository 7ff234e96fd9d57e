package org.zhibu.api.paper;

import java.util.List;

/**
 * A report as it is printed: the same blocks in the same order on the page ({@code PaperHtml}), in DOCX ({@link PaperDocument}) and, its
 * tables alone, in XLSX ({@link PaperBook}). All texts are plain; who writes them out escapes them.
 *
 * @param organization stands above the heading
 * @param note a line under the heading, for example the day of its figures; may be empty
 * @param signatures lines at the end, to the right
 * @param wide whether the sheet lies across
 */
public record Paper(
        String organization, String heading, String note, List<Block> blocks, List<String> signatures, boolean wide) {
    public Paper {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    /** On upright A4. */
    public static Paper of(
            String organization, String heading, String note, List<? extends Block> blocks, List<String> signatures) {
        return new Paper(organization, heading, note, List.copyOf(blocks), signatures, false);
    }

    /** The same on paper that lies across. */
    public Paper across() {
        return new Paper(organization, heading, note, blocks, signatures, true);
    }

    /** Whether there is anything that a workbook could hold. */
    public boolean hasTables() {
        return blocks.stream().anyMatch(Table.class::isInstance);
    }

    /** A part of a report. */
    public sealed interface Block {}

    /** Running text, one paragraph per line. */
    public record Words(String text) implements Block {}

    /**
     * A table, whose head is repeated on each printed page. A row with more or fewer cells than there are heads is an {@link
     * IllegalArgumentException}.
     *
     * @param caption stands above it; may be empty
     * @param columns heads, from left to right
     * @param rows as many cells each as there are columns
     */
    public record Table(String caption, List<String> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells below " + columns.size() + " heads: " + columns);
                }
            }
        }
    }
}
