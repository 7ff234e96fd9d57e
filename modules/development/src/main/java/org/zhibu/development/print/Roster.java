package org.zhibu.development.print;

import java.util.List;

/** A roster as it lies on paper. The note under its heading says its day and how many it names. */
public record Roster(String organization, String heading, String note, List<String> columns, List<List<String>> rows) {
    public Roster {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
