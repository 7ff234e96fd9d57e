package org.zhibu.server.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** The organisations above the current one, as the tree stands today. */
@Component
class Superiors {
    private final JdbcClient jdbc;

    Superiors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first. */
    List<Superior> all() {
        return jdbc.sql("""
                        with recursive up as (
                          select o.id, o.name, o.level, o.kind, o.form, o.parent_id, 0 as steps from app.org o where o.id = app.tenant()
                          union all select p.id, p.name, p.level, p.kind, p.form, p.parent_id, up.steps + 1 from up join app.org p on p.id = up.parent_id)
                        select id, name, level, kind, form from up where steps > 0 order by steps""")
                .query((row, i) -> new Superior(
                        new OrganizationId(row.getLong("id")),
                        row.getString("name"),
                        OrganizationLevel.valueOf(row.getString("level")),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getString("form").equals("TEMPORARY")))
                .list();
    }
}
