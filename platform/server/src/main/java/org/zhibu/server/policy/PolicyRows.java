package org.zhibu.server.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;

/** Reads what is set. What a transaction may see is decided by the row-level policies; the tree is that of the day asked for. */
@Component
class PolicyRows {
    private static final String COLUMNS = """
            p.id, p.key, p.value::text as value, p.valid_from, p.tenant_id, coalesce(s.name, '') as setter_name, p.for_org,
              coalesce(f.name, '') as for_name, p.reason, p.set_by, p.set_at, p.document_id, coalesce(d.title, '') as document_title""";
    private static final String JOINS = """
             left join app.org s on s.id = p.tenant_id left join app.org f on f.id = p.for_org
              left join app.policy_document d on d.tenant_id = p.tenant_id and d.id = p.document_id""";
    private static final String SITUATION =
            """
            with me as (select v.kind, v.level, string_to_array(trim(both '/' from v.opath), '/')::bigint[] as path from app.org_version v
              where v.org_id = :org and (v.org_id = (select app.tenant()) or app.is_below(v.org_id))
              order by (v.valid_from <= :day) desc, abs(v.valid_from - :day) limit 1),
            latest as (select distinct on (p.tenant_id, p.for_org, p.key) p.* from app.policy_value p, me
              where p.tenant_id = any (me.path) and p.for_org = any (me.path) and p.valid_from <= :day
                and array_position(me.path, p.tenant_id) <= array_position(me.path, p.for_org)
              order by p.tenant_id, p.for_org, p.key, p.valid_from desc, p.set_at desc)
            select me.kind, me.level, me.path, array_position(me.path, p.for_org) as for_depth,
              array_position(me.path, p.tenant_id) as setter_depth,
            """ + COLUMNS + " from me left join latest p on p.value is not null " + JOINS;
    private static final String HISTORY = """
            with path as (select string_to_array(trim(both '/' from o.opath), '/')::bigint[] as path from app.org o where o.id = :org)
            select coalesce(array_position(path, p.for_org), 0) as for_depth, coalesce(array_position(path, p.tenant_id), 0) as setter_depth,
            """ + COLUMNS + " from path, app.policy_value p " + JOINS
            + " where p.key = :key and p.tenant_id = any (path) and (p.for_org = any (path) or p.tenant_id = (select app.tenant()))"
            + " order by p.valid_from desc, p.set_at desc limit 200";

    private static final String NEWEST =
            "select 0 as for_depth, 0 as setter_depth, " + COLUMNS + " from app.policy_value p " + JOINS
                    + " where p.tenant_id = app.tenant() and p.for_org = :org and p.key = :key order by p.set_at desc limit 1";

    private static final String IN_FORCE = """
            with latest as (select distinct on (p.tenant_id, p.for_org) p.* from app.policy_value p
              where p.key = :key and p.valid_from <= :day and (p.tenant_id = any (:path) or app.is_below(p.tenant_id))
              order by p.tenant_id, p.for_org, p.valid_from desc, p.set_at desc)
            select 0 as for_depth, 0 as setter_depth,
            """ + COLUMNS + " from latest p " + JOINS + " where p.value is not null";

    private record Row(
            OrganizationKind kind, OrganizationLevel level, List<Long> path, Optional<PolicySetting> setting) {}

    private final JdbcClient jdbc;

    PolicyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement; empty when the organisation lies outside of the own subtree. */
    Optional<Situation> situation(OrganizationId organization, LocalDate day) {
        List<Row> rows = jdbc.sql(SITUATION)
                .param("org", organization.value())
                .param("day", day)
                .query((row, i) -> new Row(
                        OrganizationKind.valueOf(row.getString("kind")),
                        OrganizationLevel.valueOf(row.getString("level")),
                        Arrays.asList((Long[]) row.getArray("path").getArray()),
                        row.getString("key") == null ? Optional.empty() : Optional.of(setting(row))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<PolicySetting> settings = new ArrayList<>();
        rows.forEach(row -> row.setting().ifPresent(settings::add));
        settings.sort(Comparator.comparing(PolicySetting::place));
        Row me = rows.getFirst();
        return Optional.of(new Situation(organization, day, me.kind(), me.level(), me.path(), settings));
    }

    /** What was ever set of a key, on the way down to the organisation and by the current committee below; the newest first. */
    List<PolicySetting> history(OrganizationId organization, String key) {
        return jdbc.sql(HISTORY)
                .param("org", organization.value())
                .param("key", key)
                .query((row, i) -> setting(row))
                .list();
    }

    /** What is in force of a key on the day, set by those on the path and by everyone below. */
    List<PolicySetting> inForce(String key, List<Long> path, LocalDate day) {
        return jdbc.sql(IN_FORCE)
                .param("key", key)
                .param("day", day)
                .param("path", path.toArray(Long[]::new))
                .query((row, i) -> setting(row))
                .list();
    }

    Optional<PolicySetting> newest(OrganizationId forOrg, String key) {
        return jdbc.sql(NEWEST)
                .param("org", forOrg.value())
                .param("key", key)
                .query((row, i) -> setting(row))
                .optional();
    }

    static PolicySetting setting(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return new PolicySetting(
                row.getObject("id", UUID.class),
                key,
                PolicyJson.read(key, row.getString("value")),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("tenant_id"),
                row.getString("setter_name"),
                row.getLong("for_org"),
                row.getString("for_name"),
                new PolicySetting.Place(row.getInt("for_depth"), row.getInt("setter_depth")),
                new PolicySetting.Note(
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getObject("document_id", UUID.class),
                        row.getString("document_title")));
    }
}
