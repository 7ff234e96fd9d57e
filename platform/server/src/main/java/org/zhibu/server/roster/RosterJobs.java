package org.zhibu.server.roster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.roster.RosterImport.Phase;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.server.tenant.TenantContext;

/** Runs imports in the background, for the organisation and in the name of who began them; no page has to stay open. */
@Component
class RosterJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RosterJobs.class);
    /** At once on this node, over all organisations; the others wait. */
    private static final int AT_ONCE = 2;

    private static final long TELL_EVERY_NANOS = 300_000_000L;
    private static final long WAIT_SECONDS = 3;

    private final TenantContext tenants;
    private final RosterRecords records;
    private final RosterWork work;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final Set<UUID> live = ConcurrentHashMap.newKeySet();
    private final Map<OrganizationId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    RosterJobs(TenantContext tenants, RosterRecords records, RosterWork work) {
        this.tenants = tenants;
        this.records = records;
        this.work = work;
    }

    /** Imports that this node works at. */
    Set<UUID> live() {
        return Set.copyOf(live);
    }

    /** Calls back whenever an import of the organisation moves on. Returns how to stop that. */
    Runnable listen(OrganizationId organization, Runnable listener) {
        listeners
                .computeIfAbsent(organization, o -> ConcurrentHashMap.newKeySet())
                .add(listener);
        return () -> listeners.getOrDefault(organization, Set.of()).remove(listener);
    }

    /** Starts work at a record that says so, as the user who is signed in here: organisation and audit follow from that. @param afterwards runs in any case */
    void start(UUID id, Consumer<Progress> part, Runnable afterwards) {
        OrganizationId organization = tenants.current().orElseThrow();
        live.add(id);
        Runnable job = () -> {
            try {
                run(organization, id, part);
            } finally {
                live.remove(id);
                afterwards.run();
                tell(organization);
            }
        };
        Thread.ofVirtual().name("roster-import").start(new DelegatingSecurityContextRunnable(job));
    }

    private void run(OrganizationId organization, UUID id, Consumer<Progress> part) {
        Progress progress = progress(organization, id);
        try {
            while (!slots.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                progress.at(Phase.WAITING, 0, 0);
            }
            try {
                part.accept(progress);
            } catch (DataIntegrityViolationException changedMeanwhile) {
                // somebody else entered one of the people a moment ago: look again and show it
                LOG.info("An import met a change of the register: {}", changedMeanwhile.getMessage());
                work.compare(id, progress);
            } finally {
                slots.release();
            }
        } catch (Progress.CancelledException cancelled) {
            records.end(id, State.CANCELLED);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            records.end(id, State.INTERRUPTED);
        } catch (RuntimeException surprise) {
            LOG.error(
                    "The import {} of organisation {} ended in the middle; nothing was written",
                    id,
                    organization,
                    surprise);
            records.end(id, State.INTERRUPTED);
        }
    }

    private Progress progress(OrganizationId organization, UUID id) {
        long[] told = {0};
        Phase[] phase = {Phase.WAITING};
        return (now, done, total) -> {
            boolean last = now == Phase.WRITING && done == total;
            if (now == phase[0] && !last && System.nanoTime() - told[0] < TELL_EVERY_NANOS) {
                return;
            }
            told[0] = System.nanoTime();
            phase[0] = now;
            if (records.report(id, now, done, total)) {
                throw new Progress.CancelledException();
            }
            tell(organization);
        };
    }

    private void tell(OrganizationId organization) {
        // in a thread of its own: what a page then reads, it reads with its user's rights and not with those of the job
        listeners
                .getOrDefault(organization, Set.of())
                .forEach(listener -> Thread.ofVirtual().start(() -> {
                    try {
                        listener.run();
                    } catch (RuntimeException gone) {
                        LOG.debug("A page is gone", gone);
                    }
                }));
    }
}
