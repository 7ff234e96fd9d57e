package org.zhibu.server.audit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** Writes audit entries in the transaction of the act. */
@Service
class AuditLog implements Audit {
    private final JdbcClient jdbc;
    private final TenantContext tenants;

    AuditLog(JdbcClient jdbc, TenantContext tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(AuditEntry entry) {
        Optional<SignedIn> user = tenants.signedIn();
        jdbc.sql("insert into app.audit_entry (account_id, person_name, act, subject) values (?, ?, ?, ?)")
                .param(user.map(SignedIn::account).orElse(null))
                .param(user.map(SignedIn::personName).orElse("-"))
                .param(entry.act())
                .param(entry.subject())
                .update();
    }
}
