package org.zhibu.meetings.print;

import java.util.List;

/** The plan of a year as it lies on paper: a table under a heading. */
public record PlanSheet(String organization, String heading, List<String> columns, List<List<String>> rows) {
    public PlanSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
