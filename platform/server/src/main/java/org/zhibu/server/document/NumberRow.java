package org.zhibu.server.document;

/**
 * A series and where it stands in the current year.
 *
 * @param last the last number that was given this year; 0 before the first
 * @param prefix with which the numbers of this year begin
 * @param next the next number, as it will stand on the document
 * @param coming prefix of the years that have not begun
 * @param version of the prefix, see {@link NumberPrefixes#set}
 */
public record NumberRow(
        String series, String titleKey, int year, int last, String prefix, String next, String coming, int version) {
    /** Whether numbers were given this year, so that its prefix stays. */
    public boolean begun() {
        return last > 0;
    }
}
