package org.zhibu.server.inbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;

/** Tells open windows of changed tasks, once per transaction and after it. */
@Component
class InboxNews {
    private final ApplicationEventPublisher events;
    private final TenantContext tenants;

    InboxNews(ApplicationEventPublisher events, TenantContext tenants) {
        this.events = events;
        this.tenants = tenants;
    }

    void tell() {
        OrganizationId organization = tenants.current().orElseThrow();
        boolean told = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(s -> s instanceof Announcement a && a.organization().equals(organization));
        if (!told) {
            TransactionSynchronizationManager.registerSynchronization(new Announcement(organization, events));
        }
    }

    private record Announcement(OrganizationId organization, ApplicationEventPublisher events)
            implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            events.publishEvent(new InboxChanged(organization));
        }
    }
}
