package org.zhibu.server.event;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventType;
import org.zhibu.api.event.Events;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.persistence.LateWrites;
import org.zhibu.server.tenant.TenantContext;
import tools.jackson.databind.json.JsonMapper;

/** Keeps events in the transaction of what happened, and wakes the deliveries after its commit. */
@Service
class Outbox implements Events {
    /** Told after a commit that published. */
    record Published(OrganizationId organization) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final TenantContext tenants;
    private final ApplicationEventPublisher spring;
    private final LateWrites<Map<String, Object>> rows;

    Outbox(JdbcClient jdbc, TenantContext tenants, ApplicationEventPublisher spring, EntityManagerFactory entities) {
        this.tenants = tenants;
        this.spring = spring;
        this.rows = new LateWrites<>(
                entities,
                1,
                events -> jdbc.sql("select app.outbox_append(cast(? as jsonb))")
                        .param(JSON.writeValueAsString(events))
                        .query((row, i) -> 1)
                        .single());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(DomainEvent event) {
        OrganizationId organization = tenants.current()
                .orElseThrow(() -> new IllegalStateException("There is no organisation in which this happened"));
        EventType type = typeOf(event.getClass());
        if (rows.add(Map.of("type", type.value(), "version", type.version(), "body", event))) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    spring.publishEvent(new Published(organization));
                }
            });
        }
    }

    static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " is not annotated with @EventType");
        }
        return type;
    }
}
