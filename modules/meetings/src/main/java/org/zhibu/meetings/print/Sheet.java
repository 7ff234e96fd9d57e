package org.zhibu.meetings.print;

import java.util.List;
import org.zhibu.api.document.Attachment;

/**
 * A form as it is printed: the same lines in the same order on the page and in the document.
 *
 * @param organization stands above the heading
 * @param autographs names written by hand, with whose they are
 * @param photos after everything else, each with its caption
 */
public record Sheet(
        String organization,
        String heading,
        List<Line> lines,
        List<String> signatures,
        List<Picture> autographs,
        List<String> footnotes,
        List<Picture> photos) {
    public Sheet {
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
        autographs = List.copyOf(autographs);
        footnotes = List.copyOf(footnotes);
        photos = List.copyOf(photos);
    }

    /** Without pictures. */
    public Sheet(
            String organization, String heading, List<Line> lines, List<String> signatures, List<String> footnotes) {
        this(organization, heading, lines, signatures, List.of(), footnotes, List.of());
    }

    /** A stored picture with its words. */
    public record Picture(String words, Attachment picture) {}

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
