package org.zhibu.api.table;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * A cell that is not empty.
 *
 * @param column from 0
 * @param text as typed; a number as the file holds it, a day as {@code 2026-03-31}, an error as shown
 * @param formula whether a formula made the value
 */
public record Cell(int column, Kind kind, String text, boolean formula) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** A number as people see it, other texts as they are. */
    public String plain() {
        if (kind == Kind.NUMBER) {
            try {
                return new BigDecimal(text).stripTrailingZeros().toPlainString();
            } catch (NumberFormatException odd) {
                return text;
            }
        }
        return text.strip();
    }

    /** The name of a person: those of two characters are often set apart to the width of three. */
    public String personName() {
        String name = plain();
        return name.codePoints().anyMatch(Character::isIdeographic) ? name.replaceAll("[\\s\\u3000]+", "") : name;
    }

    /** Full-width forms made plain, blanks at the ends taken off. */
    public static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
