package org.zhibu.server.roster;

import java.util.List;

/**
 * Something to mend or to know.
 *
 * @param row as the spreadsheet shows it; 0 for the file as a whole
 * @param field name of a {@link RosterField}, or empty
 * @param header the column's header as the file has it; empty when it is not about a column, or not known
 * @param more what the kind's message has to add
 */
public record RosterFinding(int row, String field, String header, FindingKind kind, String value, List<String> more) {
    private static final int MAX_SHOWN = 60;

    public RosterFinding {
        value = shortened(value);
        more = more.stream().map(RosterFinding::shortened).toList();
    }

    static RosterFinding file(FindingKind kind, String value, String... more) {
        return new RosterFinding(0, "", "", kind, value, List.of(more));
    }

    /** What stands in a finding is shown on one line, and must itself be free of what the finding is about. */
    private static String shortened(String text) {
        String clean = text.codePoints()
                .map(c -> Character.isISOControl(c) ? '\u2423' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int length = clean.codePointCount(0, clean.length());
        return length <= MAX_SHOWN ? clean : clean.substring(0, clean.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }
}
