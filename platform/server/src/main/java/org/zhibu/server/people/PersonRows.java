package org.zhibu.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** Reads people out of result sets. */
final class PersonRows {
    /** Columns that {@link #summary} reads, of the table alias {@code p}. */
    static final String COLUMNS = "p.id, p.name, p.sex, p.birth_date, p.status, p.group_id";

    private static final int SHORT_PHONE = 11;

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

    /** What lists show besides, with masks (PPL-01). */
    static RosterDetails details(ResultSet row) throws SQLException {
        String id = row.getString("national_id");
        return new RosterDetails(
                id == null ? "" : new NationalId(id).masked(),
                masked(row.getString("phone")),
                row.getString("ethnicity"),
                row.getString("tier") == null ? null : ActivistTier.valueOf(row.getString("tier")),
                row.getString("education") == null ? null : EducationLevel.valueOf(row.getString("education")),
                row.getString("employer"),
                row.getString("job_title"),
                Arrays.stream((Object[]) row.getArray("tags").getArray())
                        .map(t -> PersonTag.valueOf(t.toString()))
                        .toList(),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("activist_on", LocalDate.class),
                row.getObject("candidate_on", LocalDate.class),
                row.getObject("admitted_on", LocalDate.class),
                row.getObject("full_on", LocalDate.class),
                row.getString("dues_category") == null ? null : DuesCategory.valueOf(row.getString("dues_category")),
                row.getBigDecimal("dues_monthly"),
                row.getObject("dues_paid_to", LocalDate.class),
                Arrays.stream((Object[]) row.getArray("checks").getArray())
                        .map(c -> RegisterCheck.valueOf(c.toString()))
                        .toList());
    }

    /** The first three and the last four digits of a phone number; of a short one the last two. */
    static String masked(String phone) {
        int end = phone.length() >= SHORT_PHONE ? 4 : 2;
        int start = phone.length() >= SHORT_PHONE ? 3 : 0;
        return phone.length() <= end
                ? phone
                : phone.substring(0, start)
                        + "*".repeat(phone.length() - start - end)
                        + phone.substring(phone.length() - end);
    }
}
