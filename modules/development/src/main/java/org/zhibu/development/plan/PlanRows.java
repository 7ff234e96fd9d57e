package org.zhibu.development.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows of the tables of plans, as records. */
final class PlanRows {
    static final String CONTENT = "planned_min, planned_max, activists, targets, groups";

    private PlanRows() {}

    static PlanContent content(ResultSet row, String words) throws SQLException {
        return PlanContent.of(
                row.getInt("planned_min"),
                row.getInt("planned_max"),
                row.getInt("activists"),
                (String[]) row.getArray("targets").getArray(),
                (String[]) row.getArray("groups").getArray(),
                row.getString(words));
    }

    static YearPlan plan(ResultSet row) throws SQLException {
        return new YearPlan(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                content(row, "notes"),
                row.getObject("handed_up_on", LocalDate.class),
                row.getInt("version"));
    }

    static IssuedPlan issued(ResultSet row) throws SQLException {
        return new IssuedPlan(
                row.getLong("tenant_id"),
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("edition"),
                content(row, "words"),
                row.getString("issuer_name"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("pledged_on", LocalDate.class),
                row.getString("pledged_by"));
    }

    static PlanNote note(ResultSet row) throws SQLException {
        return new PlanNote(
                row.getObject("id", UUID.class),
                row.getBoolean("own"),
                PlanNote.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("period"),
                row.getObject("noted_on", LocalDate.class),
                row.getString("found"),
                row.getString("measures"),
                row.getString("noted_by"),
                row.getInt("version"));
    }
}
