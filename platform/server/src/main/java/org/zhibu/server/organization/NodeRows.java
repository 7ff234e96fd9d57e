package org.zhibu.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** Reads organisations with their figures, a page of them in one statement. */
final class NodeRows {
    private NodeRows() {}

    /** @param page a query that selects {@code o.*} of {@code app.org o}, in the wanted order */
    static String withFigures(String page) {
        return "with page as materialized (select o.*, row_number() over () as place from (" + page + ") o)"
                + " select page.*, f.groups, f.members, coalesce(f.below, 0) as below, coalesce(f.secretary, 'NONE') as secretary,"
                + " exists (select from app.org c where c.parent_id = page.id) as has_children"
                + " from page left join app.organization_figures((select array_agg(id) from page)) f on f.org_id = page.id"
                + " order by page.place";
    }

    static OrganizationNode node(ResultSet row, int number) throws SQLException {
        return new OrganizationNode(
                new OrganizationId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationLevel.valueOf(row.getString("level")),
                OrganizationForm.valueOf(row.getString("form")),
                Objects.requireNonNullElse(row.getString("district"), ""),
                row.getObject("parent_id") == null ? null : new OrganizationId(row.getLong("parent_id")),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"),
                row.getBoolean("has_children"),
                row.getObject("groups", Integer.class),
                row.getObject("members", Integer.class),
                row.getInt("below"),
                SecretaryState.valueOf(row.getString("secretary")));
    }

    static OrganizationState state(ResultSet row, int number) throws SQLException {
        return new OrganizationState(
                new OrganizationId(row.getLong("org_id")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationLevel.valueOf(row.getString("level")),
                row.getObject("parent_id") == null ? null : new OrganizationId(row.getLong("parent_id")),
                Objects.requireNonNullElse(row.getString("parent_name"), ""),
                row.getBoolean("closed"));
    }
}
