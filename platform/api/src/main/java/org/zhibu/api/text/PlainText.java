package org.zhibu.api.text;

import java.util.Optional;

/** What may stand in a text that ends up in official documents: letters, digits, punctuation and line breaks. */
public final class PlainText {
    private PlainText() {}

    /**
     * Why the text cannot be accepted.
     *
     * @param maxLength in characters as people count them (code points)
     * @return a message key of the platform's bundle, or empty when the text is fine
     */
    public static Optional<String> problem(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            return Optional.of("input.tooLong");
        }
        if (text.codePoints().anyMatch(PlainText::isControl)) {
            return Optional.of("input.controlCharacters");
        }
        if (text.codePoints().anyMatch(PlainText::isPictograph)) {
            return Optional.of("input.pictographs");
        }
        if (looksLikeMarkup(text)) {
            return Optional.of("input.markup");
        }
        return Optional.empty();
    }

    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED;
    }

    private static boolean isPictograph(int c) {
        return Character.isEmojiPresentation(c) || (c > 0xFFFF && Character.isEmoji(c)) || c == 0xFE0F;
    }

    private static boolean looksLikeMarkup(String text) {
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next == '/' || next == '!' || next == '?' || (next < 128 && Character.isLetter(next))) {
                return true;
            }
        }
        return false;
    }
}
