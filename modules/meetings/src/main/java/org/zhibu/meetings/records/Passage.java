package org.zhibu.meetings.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in which a word stands.
 *
 * @param part message key of the part of the minutes
 * @param who the speaker, or empty
 */
public record Passage(String part, String who, List<Piece> pieces) {
    private static final int BEFORE = 30;
    private static final int LENGTH = 110;
    private static final String ENDS = "\u3002\uff01\uff1f\uff1b!?;\n";

    /** A piece of the sentence, either as it stands or one of the words. */
    public record Piece(String text, boolean marked) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The sentence around the first of the words, without its far ends when it is long. */
    static Passage of(String part, String who, String content, String[] words) {
        String folded = content.toLowerCase(Locale.ROOT);
        int at = -1;
        for (String word : words) {
            int found = folded.indexOf(word.toLowerCase(Locale.ROOT));
            if (found >= 0 && (at < 0 || found < at)) {
                at = found;
            }
        }
        int from = Math.max(0, at);
        while (from > 0 && ENDS.indexOf(content.charAt(from - 1)) < 0 && from > at - BEFORE) {
            from--;
        }
        int to = Math.max(0, at);
        while (to < content.length() && to - from < LENGTH && ENDS.indexOf(content.charAt(to)) < 0) {
            to++;
        }
        String sentence = (from > 0 && ENDS.indexOf(content.charAt(from - 1)) < 0 ? "…" : "")
                + content.substring(from, to).strip()
                + (to < content.length() && ENDS.indexOf(content.charAt(to)) < 0 ? "…" : "");
        return new Passage(part, who, marked(sentence, words));
    }

    private static List<Piece> marked(String sentence, String[] words) {
        String folded = sentence.toLowerCase(Locale.ROOT);
        boolean[] marks = new boolean[sentence.length()];
        for (String word : words) {
            String wanted = word.toLowerCase(Locale.ROOT);
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                java.util.Arrays.fill(marks, at, Math.min(marks.length, at + wanted.length()), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= marks.length; i++) {
            if (i == marks.length || marks[i] != marks[begin]) {
                pieces.add(new Piece(sentence.substring(begin, i), marks[begin]));
                begin = i;
            }
        }
        return pieces;
    }
}
