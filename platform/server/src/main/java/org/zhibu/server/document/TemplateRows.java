package org.zhibu.server.document;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** The rows of replaced templates. */
@Component
class TemplateRows {
    /** Whose template counts. */
    record InForce(String kind, String orgName, boolean own, Instant setAt, String setBy) {}

    private final JdbcClient jdbc;
    private final TenantContext tenants;

    TemplateRows(JdbcClient jdbc, TenantContext tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    List<InForce> inForce(List<String> kinds) {
        return jdbc.sql("select kind, org_name, own, set_at, set_by from app.templates_in_force(?)")
                .param(kinds.toArray(String[]::new))
                .query((row, i) -> new InForce(
                        row.getString("kind"),
                        row.getString("org_name"),
                        row.getBoolean("own"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("set_by")))
                .list();
    }

    Optional<byte[]> inForceContent(String kind) {
        return jdbc.sql("select content from app.templates_in_force(?)")
                .param(new String[] {kind})
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    void add(String kind, String fileName, byte @Nullable [] content) {
        jdbc.sql("insert into app.document_template (kind, file_name, content, set_by) values (?, ?, ?, ?)")
                .param(kind)
                .param(fileName)
                .param(new SqlParameterValue(Types.BINARY, content))
                .param(tenants.signedIn().map(SignedIn::personName).orElse("-"))
                .update();
    }

    List<TemplateChange> history(String kind) {
        return jdbc.sql("select id, set_at, set_by, file_name from app.document_template"
                        + " where tenant_id = app.tenant() and kind = ? order by id desc limit 50")
                .param(kind)
                .query((row, i) -> new TemplateChange(
                        row.getObject("id", UUID.class),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("set_by"),
                        row.getString("file_name")))
                .list();
    }

    Optional<byte[]> content(UUID change) {
        return jdbc.sql(
                        "select content from app.document_template where tenant_id = app.tenant() and id = ? and content is not null")
                .param(change)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }
}
