package org.zhibu.api.search;

/**
 * What is looked for.
 *
 * @param text as typed, without blanks around it, never empty; not escaped for anything
 * @param latin the text in small letters and without blanks when it can be the pinyin of a name, else empty
 * @param limit at most this many hits
 */
public record SearchQuery(String text, String latin, int limit) {
    /** The text as a pattern for {@code ilike}: found anywhere, and its own {@code %}, {@code _} and {@code \} mean themselves. */
    public String pattern() {
        return containing(text);
    }

    /** As {@link #pattern}, for the pinyin; matches nothing when the text cannot be pinyin. */
    public String latinPattern() {
        return latin.isEmpty() ? "" : containing(latin);
    }

    /** A part of a text as a pattern for {@code ilike}, found anywhere. */
    public static String containing(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
