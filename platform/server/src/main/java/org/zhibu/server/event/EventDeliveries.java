package org.zhibu.server.event;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.event.EventQueues.Lag;
import org.zhibu.server.event.Listeners.Listener;
import org.zhibu.server.module.Modules;
import org.zhibu.server.tenant.TenantContext;

/**
 * Decides when deliveries run: at once after a commit on this node, and by a look every few seconds for what is due again, what a
 * node left that died, and what waited for a module to be switched on.
 */
@Component
class EventDeliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventDeliveries.class);
    private static final int STOP_SECONDS = 10;

    private final Listeners listeners;
    private final EventDelivery delivery;
    private final EventQueues queues;
    private final Modules modules;
    private final TenantContext tenants;
    private final Clock clock;
    private final EventSettings settings;
    private volatile @Nullable ExecutorService workers;

    EventDeliveries(
            Listeners listeners,
            EventDelivery delivery,
            EventQueues queues,
            Modules modules,
            TenantContext tenants,
            EventSettings settings,
            Clock clock) {
        this.listeners = listeners;
        this.delivery = delivery;
        this.queues = queues;
        this.modules = modules;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void published(Outbox.Published commit) {
        execute(() -> deliverIn(commit.organization()));
    }

    @EventListener
    void resumed(EventQueues.Resumed resumed) {
        execute(() -> deliverIn(resumed.organization()));
    }

    @EventListener
    void switched(Modules.ModulesChanged change) {
        execute(() -> deliverIn(change.organization()));
    }

    /** Looks for everything that is due. */
    @Scheduled(fixedDelayString = "${portal.events.poll:5s}")
    void poll() {
        if (isRunning()) {
            due().forEach(lag -> execute(() -> listeners
                    .named(lag.listener())
                    .ifPresent(l -> delivery.deliver(new OrganizationId(lag.orgId()), l))));
        }
    }

    /** Delivers all that waits in an organisation. */
    void deliverIn(OrganizationId organization) {
        Set<String> enabled = tenants.callAs(organization, modules::enabled);
        for (Listener listener : listeners.all()) {
            if (listener.module().isEmpty() || enabled.contains(listener.module())) {
                delivery.deliver(organization, listener);
            }
        }
    }

    private List<Lag> due() {
        return queues.lag(listeners.all()).stream()
                .filter(l -> l.parkedAt() == null
                        && (l.nextAt() == null || !l.nextAt().isAfter(clock.instant())))
                .toList();
    }

    private void execute(Runnable work) {
        ExecutorService now = workers;
        if (now == null) {
            return;
        }
        try {
            now.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failure) {
                    // the database is away, most likely; the next look finds the event again
                    LOG.error("Events cannot be delivered", failure);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping; the next start delivers", stopping);
        }
    }

    @Override
    public void start() {
        workers = Executors.newFixedThreadPool(
                settings.workers(),
                Thread.ofPlatform().daemon().name("events-", 0).factory());
    }

    @Override
    public void stop() {
        ExecutorService last = workers;
        if (last == null) {
            return;
        }
        workers = null;
        last.shutdown();
        try {
            if (!last.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                last.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    /** After the modules, which bring listeners. */
    @Override
    public int getPhase() {
        return 1;
    }
}
