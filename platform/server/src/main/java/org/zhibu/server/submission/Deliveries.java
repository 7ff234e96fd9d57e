package org.zhibu.server.submission;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.tenant.TenantContext;

/**
 * Carries word of an act to the other organisation. The act leaves a row for it in its own transaction; here each row is taken up in a
 * transaction of the organisation that it is for, once, on whichever node comes first. What fails is tried again with the next round.
 */
@Component
class Deliveries implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 100;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final SubmissionReader reader;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;
    private final ObjectProvider<Delivery.Recipient> recipients;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("submissions").factory());

    Deliveries(
            JdbcClient jdbc,
            SubmissionReader reader,
            TransactionTemplate transactions,
            TenantContext tenants,
            ObjectProvider<Delivery.Recipient> recipients) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.transactions = transactions;
        this.tenants = tenants;
        this.recipients = recipients;
    }

    /** To be carried as soon as the current transaction has committed. */
    void soon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.execute(Deliveries.this::carry);
            }
        });
    }

    /** Carries what waits, for all organisations; one that fails does not hold up the others. */
    @Scheduled(fixedDelayString = "${portal.submissions.carry:60000}")
    void carry() {
        for (Long organization : waiting()) {
            try {
                tenants.runAs(new OrganizationId(organization), this::carryHere);
            } catch (RuntimeException failure) {
                LOG.error("Organisation {} could not be told of submissions; tried again later", organization, failure);
            }
        }
    }

    private List<Long> waiting() {
        return transactions.execute(t -> jdbc.sql("select org_id from app.submission_waiting()")
                .query(Long.class)
                .list());
    }

    private void carryHere() {
        List<Delivery> open = transactions.execute(t -> jdbc.sql(
                        "select id, sender_id, submission_id, act from app.submission_delivery where delivered_at is null order by id limit ?")
                .param(AT_ONCE)
                .query((row, i) -> new Delivery(
                        row.getObject("id", UUID.class),
                        new SubmissionKey(row.getLong("sender_id"), row.getObject("submission_id", UUID.class)),
                        Step.valueOf(row.getString("act"))))
                .list());
        for (Delivery delivery : open) {
            try {
                transactions.executeWithoutResult(t -> deliver(delivery));
            } catch (RuntimeException failure) {
                LOG.error("{} could not be told of {}; tried again later", tenants.current(), delivery, failure);
                return; // what comes later must not overtake it
            }
        }
    }

    private void deliver(Delivery delivery) {
        int claimed = jdbc.sql(
                        "update app.submission_delivery set delivered_at = now() where id = ? and delivered_at is null")
                .param(delivery.id())
                .update();
        if (claimed == 1) {
            reader.find(delivery.key())
                    .ifPresent(s -> recipients.orderedStream().forEach(r -> r.on(delivery, s)));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        background.shutdown();
        background.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
