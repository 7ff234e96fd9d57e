package org.zhibu.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done in the organisation, the newest first. */
@Service
public class AuditTrail {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FROM = " from app.audit_entry where person_name ilike :person"
            + " and (:act = '' or act = :act) and (subject || ' ' || reason || ' ' || changes) ilike :text"
            + " and at >= coalesce(cast(:from as timestamptz), '-infinity') and at < coalesce(cast(:to as timestamptz), 'infinity')"
            + " and (cast(:subject as text) is null or subject_id = cast(:subject as uuid))";

    private final JdbcClient jdbc;
    private final Access access;

    AuditTrail(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A page of the entries. */
    @Transactional(readOnly = true)
    public List<AuditRow> list(AuditFilter filter, int offset, int limit) {
        access.require(PlatformPermissions.VIEW_AUDIT);
        return filtered(
                        "select seq, at, person_name, posts, address, agent, act, subject, changes, reason" + FROM
                                + " order by seq desc limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditTrail::row)
                .list();
    }

    /** How many entries {@link #list} shows. */
    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        access.require(PlatformPermissions.VIEW_AUDIT);
        return filtered("select count(*)" + FROM, filter).query(Integer.class).single();
    }

    /** The acts that occur. They are some dozens among any number of entries, so each is found by a step in the index. */
    @Transactional(readOnly = true)
    public List<String> acts() {
        access.require(PlatformPermissions.VIEW_AUDIT);
        return jdbc.sql("with recursive acts as (select min(act) as act from app.audit_entry union all"
                        + " select (select min(e.act) from app.audit_entry e where e.act > a.act) from acts a where a.act is not null)"
                        + " select act from acts where act is not null")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("person", SearchQuery.containing(filter.person().strip()))
                .param("act", filter.act())
                .param("text", SearchQuery.containing(filter.text().strip()))
                .param("from", start(filter.from()))
                .param("to", start(filter.to() == null ? null : filter.to().plusDays(1)))
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().toString());
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        String posts = row.getString("posts");
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                posts.isEmpty() ? List.of() : List.of(posts.split(" ")),
                row.getString("address"),
                row.getString("agent"),
                row.getString("act"),
                row.getString("subject"),
                changes(row.getString("changes")),
                row.getString("reason"));
    }

    private static List<AuditRow.Changed> changes(String json) {
        List<AuditRow.Changed> changes = new ArrayList<>();
        for (var field : JSON.readTree(json).properties()) {
            changes.add(new AuditRow.Changed(
                    field.getKey(),
                    text(field.getValue().get(0)),
                    text(field.getValue().get(1))));
        }
        return changes;
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString();
    }
}
