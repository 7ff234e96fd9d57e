package org.zhibu.server.inbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.signal.Signals;
import org.zhibu.server.tenant.TenantContext;

/** Tells open windows on every node of changed tasks, once per transaction and with its commit. */
@Component
class InboxNews {
    private final Signals signals;
    private final TenantContext tenants;

    InboxNews(Signals signals, TenantContext tenants) {
        this.signals = signals;
        this.tenants = tenants;
    }

    void tell() {
        Told told = new Told(tenants.current().orElseThrow());
        if (!TransactionSynchronizationManager.getSynchronizations().contains(told)) {
            TransactionSynchronizationManager.registerSynchronization(told);
            signals.send(Tasks.TOPIC, told.organization().toString());
        }
    }

    /** Remembers for the rest of the transaction. */
    private record Told(OrganizationId organization) implements TransactionSynchronization {}
}
