package org.zhibu.meetings.print;

import java.util.List;

/**
 * A form as it is printed: the same lines in the same order on the page and in the document.
 *
 * @param organization stands above the heading
 */
public record Sheet(
        String organization, String heading, List<Line> lines, List<String> signatures, List<String> footnotes) {
    public Sheet {
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
        footnotes = List.copyOf(footnotes);
    }

    /**
     * One label with what belongs to it.
     *
     * @param paragraphs one stands behind the label, several below it
     * @param block whether the paragraphs stand below even when there is only one
     */
    public record Line(String label, List<String> paragraphs, boolean block) {
        public Line {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
