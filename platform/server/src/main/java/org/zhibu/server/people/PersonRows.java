package org.zhibu.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** Reads people out of result sets. */
final class PersonRows {
    /** Columns that {@link #summary} reads, of the table alias {@code p}. */
    static final String COLUMNS = "p.id, p.name, p.sex, p.birth_date, p.status, p.group_id";

    private PersonRows() {}

    /** {@link #COLUMNS} with another status, for example that of a day in the past. */
    static String columnsWith(String status) {
        return COLUMNS.replace("p.status", status + " as status");
    }

    static PersonSummary summary(ResultSet row, int number) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        return new PersonSummary(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_date", LocalDate.class),
                PoliticalStatus.valueOf(row.getString("status")),
                group == null ? null : new GroupId(group));
    }
}
