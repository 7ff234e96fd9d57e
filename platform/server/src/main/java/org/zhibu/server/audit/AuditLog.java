package org.zhibu.server.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.server.persistence.LateWrites;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;
import tools.jackson.databind.json.JsonMapper;

/** Collects the entries of a transaction and adds them to the organisation's chain at its end. See docs/decisions/0016. */
@Service
class AuditLog implements Audit {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AFTER_EVENTS = 2;

    private final JdbcClient jdbc;
    private final TenantContext tenants;
    private final LateWrites<AuditEntry> entries;

    AuditLog(JdbcClient jdbc, TenantContext tenants, EntityManagerFactory entities) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.entries = new LateWrites<>(entities, AFTER_EVENTS, this::append);
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        if (tenants.current().isEmpty()) {
            throw new IllegalStateException("There is no organisation in which this is done: " + entry.act());
        }
        entries.add(entry);
    }

    @Override
    @Transactional
    public void record(String act, String subject) {
        record(AuditEntry.of(act, subject));
    }

    private void append(List<AuditEntry> all) {
        Optional<SignedIn> user = tenants.isJob() ? Optional.empty() : tenants.signedIn();
        Origin origin = Origin.current();
        jdbc.sql("select app.audit_append(:account, :person, :name, :address, :agent, cast(:entries as jsonb))")
                .param("account", user.map(SignedIn::account).orElse(null), java.sql.Types.OTHER)
                .param("person", user.map(SignedIn::person).orElse(null), java.sql.Types.OTHER)
                .param("name", user.map(SignedIn::personName).orElse("-"))
                .param("address", origin.address())
                .param("agent", origin.agent())
                .param(
                        "entries",
                        JSON.writeValueAsString(all.stream().map(AuditLog::row).toList()))
                .query((rs, i) -> 1)
                .single();
    }

    private static Map<String, @Nullable Object> row(AuditEntry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("act", entry.act());
        row.put("subject", entry.subject());
        row.put("kind", entry.kind());
        row.put("id", entry.id() == null ? null : entry.id().toString());
        Map<String, Object> changes = new LinkedHashMap<>();
        entry.changes()
                .forEach((field, change) ->
                        changes.put(field, new @Nullable String[] {change.before(), change.after()}));
        row.put("changes", changes);
        row.put("reason", entry.reason());
        return row;
    }
}
