package org.zhibu.server.event;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.event.Listeners.Listener;
import org.zhibu.server.tenant.TenantContext;

/**
 * Delivers to one listener in one organisation, event by event. The cursor is locked while the listener works, so of several nodes
 * one delivers and the others pass by; a node that dies lets go of it, with nothing done.
 */
@Component
@EnableConfigurationProperties(EventSettings.class)
class EventDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Event(long seq, String type, int version, String body) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;
    private final EventSettings settings;
    private final Clock clock;
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    EventDelivery(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            TenantContext tenants,
            EventSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
    }

    /** Delivers what waits, up to the first failure. Returns how many events were delivered. */
    int deliver(OrganizationId organization, Listener listener) {
        // on this node the second waits for the first, so that an event committed while the first looked for the last
        // time is found
        synchronized (turns[Math.floorMod((organization + listener.name()).hashCode(), turns.length)]) {
            return tenants.callAs(organization, () -> {
                begin(listener);
                int delivered = 0;
                while (next(listener)) {
                    delivered++;
                }
                return delivered;
            });
        }
    }

    private boolean next(Listener listener) {
        AtomicReference<@Nullable Event> working = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transactions.execute(t -> {
                Optional<Event> event = lock(listener) ? find(listener) : Optional.empty();
                if (event.isEmpty()) {
                    return false;
                }
                working.set(event.get());
                work(listener, event.get());
                return true;
            }));
        } catch (RuntimeException | LinkageError failure) {
            Event event = working.get();
            if (event == null) {
                throw failure;
            }
            failed(listener, event, failure);
            return false;
        }
    }

    /** Makes the cursor, in a transaction of its own: another node that makes it too must not wait for the listener's work. */
    private void begin(Listener listener) {
        transactions.executeWithoutResult(
                t -> jdbc.sql("insert into app.outbox_cursor (listener) values (?) on conflict do nothing")
                        .param(listener.name())
                        .update());
    }

    /** Whether the cursor is ours for this transaction. */
    private boolean lock(Listener listener) {
        return jdbc.sql("select seq from app.outbox_cursor where listener = ? and parked_at is null"
                        + " and (next_at is null or next_at <= ?) for update skip locked")
                .params(listener.name(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Passes events of other types in the same statement that looks for the next one, so that none slips in between. */
    private Optional<Event> find(Listener listener) {
        jdbc.sql("update app.outbox_cursor c set seq = greatest(c.seq, coalesce("
                        + "(select o.seq - 1 from app.outbox o where o.type = :type and o.seq > c.seq order by o.seq limit 1),"
                        + "(select max(o.seq) from app.outbox o), 0)) where c.listener = :listener")
                .param("type", listener.type())
                .param("listener", listener.name())
                .update();
        return jdbc.sql(
                        "select o.seq, o.type, o.version, o.body::text as body from app.outbox_cursor c join app.outbox o"
                                + " on o.tenant_id = c.tenant_id and o.seq = c.seq + 1 and o.type = :type where c.listener = :listener")
                .param("type", listener.type())
                .param("listener", listener.name())
                .query(Event.class)
                .optional();
    }

    private void work(Listener listener, Event event) {
        if (event.version() > listener.version()) {
            throw new IllegalStateException(
                    "Version " + event.version() + " of " + event.type() + " is newer than its listener");
        }
        listener.deliver(event.body());
        jdbc.sql("update app.outbox_cursor set seq = ?, tries = 0, failed_seq = null, next_at = null, error_id = null,"
                        + " error = null where listener = ?")
                .params(event.seq(), listener.name())
                .update();
    }

    /** The reason names the kind of failure only: its message may say something of a person. */
    private void failed(Listener listener, Event event, Throwable failure) {
        String id = "E-%08X".formatted(RANDOM.nextInt());
        Integer tries = transactions.execute(t -> {
            int before = jdbc.sql("select tries from app.outbox_cursor where listener = ? for update")
                    .param(listener.name())
                    .query(Integer.class)
                    .optional()
                    .orElse(0);
            boolean park = before + 1 >= settings.maxTries();
            jdbc.sql(
                            "insert into app.outbox_cursor as c (listener, tries, failed_seq, next_at, parked_at, error_id, error)"
                                    + " values (:listener, 1, :seq, :next, :parked, :id, :error) on conflict (tenant_id, listener)"
                                    + " do update set tries = c.tries + 1, failed_seq = :seq, next_at = :next, parked_at = :parked,"
                                    + " error_id = :id, error = :error where c.seq < :seq")
                    .param("listener", listener.name())
                    .param("seq", event.seq())
                    .param("next", Timestamp.from(clock.instant().plus(settings.pauseAfter(before + 1))))
                    .param("parked", park ? Timestamp.from(clock.instant()) : null, java.sql.Types.TIMESTAMP)
                    .param("id", id)
                    .param("error", shortened(failure.getClass().getSimpleName()))
                    .update();
            return before + 1;
        });
        LOG.error(
                "{} Event {} of organisation {} failed at {} (try {} of {})",
                id,
                event.type() + " " + event.seq(),
                tenants.current().orElseThrow(),
                listener.name(),
                tries,
                settings.maxTries(),
                failure);
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
