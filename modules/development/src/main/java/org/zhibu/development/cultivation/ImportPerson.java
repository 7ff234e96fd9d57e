package org.zhibu.development.cultivation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.CaseState;

/**
 * Somebody a row may be about.
 *
 * @param owes whether a report of the period is asked of the person
 * @param reportedOn the day of the report that is there; null for none
 * @param talks days of the period on which the person was talked with
 */
record ImportPerson(
        UUID caseId,
        String number,
        String name,
        CaseState state,
        boolean closed,
        boolean owes,
        @Nullable LocalDate reportedOn,
        List<String> talks) {
    static ImportPerson of(ResultSet row, int at) throws SQLException {
        return new ImportPerson(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                CaseState.of(row.getString("state")),
                row.getBoolean("closed"),
                row.getBoolean("owes"),
                row.getObject("delivered_on", LocalDate.class),
                List.of((String[]) row.getArray("talks").getArray()));
    }
}
