package org.zhibu.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.event.Events;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.event.EventQueues.Lag;
import org.zhibu.server.event.Listeners.Listener;
import org.zhibu.server.event.ProbeListeners.OtherHappened;
import org.zhibu.server.event.ProbeListeners.Probe;
import org.zhibu.server.event.ProbeListeners.ProbeHappened;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.FormDriver;

/** What is published arrives: once, in order, whatever fails in between. */
@Import(ProbeListeners.class)
class EventsTest extends PortalTest {
    @Autowired
    Events events;

    @Autowired
    EventDelivery delivery;

    @Autowired
    EventDeliveries deliveries;

    @Autowired
    EventQueues queues;

    @Autowired
    EventSettings settings;

    @Autowired
    Listeners listeners;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TenantContext tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Probe first;

    @Autowired
    Probe second;

    private OrganizationId village;
    private OrganizationId neighbour;
    private long operator;

    @BeforeEach
    void openBranches() {
        first.reset();
        second.reset();
        operator = world.operator("运营中心");
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = new OrganizationId(world.branch(town, "戊村党支部"));
        neighbour = new OrganizationId(world.branch(town, "己村党支部"));
    }

    /** What is still on its way would reach the probes of the next test. */
    @AfterEach
    void letGo() {
        deliveries.deliverIn(village);
        deliveries.deliverIn(neighbour);
        first.reset();
        second.reset();
    }

    @Test
    void everyListenerGetsEachEventOnceAndInOrderSoonAfterTheCommit() {
        for (int i = 0; i < 20; i++) {
            publish(village, "第" + i);
        }
        List<String> expected =
                java.util.stream.IntStream.range(0, 20).mapToObj(i -> "第" + i).toList();
        await().atMost(Duration.ofSeconds(4)).untilAsserted(() -> {
            assertThat(first.got).containsExactlyElementsOf(expected);
            assertThat(second.got).containsExactlyElementsOf(expected);
        });
        deliveries.deliverIn(village);
        assertThat(first.got).hasSize(20);
    }

    @Test
    void whatIsRolledBackIsNeverDelivered() {
        tenants.runAs(
                village,
                () -> transactions.executeWithoutResult(t -> {
                    events.publish(event("不算"));
                    t.setRollbackOnly();
                }));
        publish(village, "算");
        await().untilAsserted(() -> assertThat(first.got).containsExactly("算"));
    }

    @Test
    void anEventNeedsATransactionThatWritesInAnOrganisation() {
        assertThatThrownBy(() -> tenants.runAs(village, () -> events.publish(event("无"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(t -> events.publish(event("无"))))
                .isInstanceOf(IllegalStateException.class);
        TransactionTemplate reading =
                new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        reading.setReadOnly(true);
        assertThatThrownBy(() ->
                        tenants.runAs(village, () -> reading.executeWithoutResult(t -> events.publish(event("无")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOrderIsThatOfTheCommitsNotOfThePublishing() throws Exception {
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> tenants.runAs(
                        village,
                        () -> transactions.executeWithoutResult(t -> {
                            events.publish(event("先发后提交"));
                            published.countDown();
                            awaitQuietly(goOn);
                        })));
        assertThat(published.await(10, TimeUnit.SECONDS)).isTrue();
        publish(village, "后发先提交");
        await().untilAsserted(() -> assertThat(first.got).containsExactly("后发先提交"));
        goOn.countDown();
        slow.join();
        await().untilAsserted(() -> assertThat(first.got).containsExactly("后发先提交", "先发后提交"));
    }

    @Test
    void aFailureIsTriedAgainAfterAPauseAndHoldsUpOnlyItsOwnListenerAndOrganisation() {
        first.onEvent("坏", e -> {
            throw new IllegalArgumentException("秘密：某人的事");
        });
        publish(village, "坏");
        publish(village, "后");
        publish(neighbour, "邻");
        await().untilAsserted(() -> {
            assertThat(second.got).containsExactlyInAnyOrder("坏", "后", "邻");
            assertThat(first.got).containsExactly("邻");
            assertThat(lag("test.first").tries()).isEqualTo(1);
        });
        deliveries.deliverIn(village);
        assertThat(lag("test.first").tries()).as("not before the pause is over").isEqualTo(1);
        first.reset();
        clock.advance(settings.firstPause());
        deliveries.deliverIn(village);
        await().untilAsserted(() -> assertThat(first.got).containsExactly("坏", "后"));
    }

    @Test
    void afterSomeTriesItIsParkedAndTheOperatorReplaysIt() {
        park();
        Lag parked = lag("test.first");
        assertThat(parked.parkedAt()).isNotNull();
        assertThat(parked.failedType()).isEqualTo("test.probeHappened");
        assertThat(parked.errorId()).startsWith("E-");
        assertThat(parked.error()).isEqualTo("IllegalArgumentException");
        assertThat(parked.waiting()).isEqualTo(2);
        clock.advance(Duration.ofDays(1));
        deliveries.deliverIn(village);
        assertThat(first.got).isEmpty();
        first.reset();
        actAs(world.login(operator, "钱某", "OPERATOR"));
        queues.replay(parked);
        await().untilAsserted(() -> assertThat(first.got).containsExactly("坏", "后"));
        assertThatThrownBy(() -> queues.replay(parked)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theOperatorSkipsAParkedEventWithAReason() {
        park();
        actAs(world.login(operator, "钱某", "OPERATOR"));
        Lag parked = lag("test.first");
        assertThatThrownBy(() -> queues.skip(parked, " ")).isInstanceOf(RefusedException.class);
        queues.skip(parked, "数据已人工更正");
        await().untilAsserted(() -> assertThat(first.got).containsExactly("后"));
        assertThat(world.jdbc()
                        .sql(
                                "select reason from app.audit_entry where tenant_id = ? and act = 'events.skip' order by seq desc limit 1")
                        .param(operator)
                        .query(String.class)
                        .single())
                .isEqualTo("数据已人工更正");
    }

    @Test
    void theFormToSkipRefusesBadInputWithAWord() {
        park();
        open(world.login(operator, "钱某", "OPERATOR"));
        FormDriver driver = new FormDriver(world.jdbc());
        driver.drive("operator/events");
        assertThat(driver.met()).extracting(Class::getSimpleName).contains("SkipForm");
        assertThat(driver.problems()).isEmpty();
    }

    @Test
    void nobodyButTheOperatorSeesOrMovesDeliveries() {
        park();
        Lag parked = lag("test.first");
        actAs(world.login(village.value(), "王某", "BRANCH_SECRETARY"));
        assertThatThrownBy(() -> queues.waiting()).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> queues.replay(parked)).isInstanceOf(RefusedException.class);
        assertThat(queues.lag(listeners.all())).isEmpty();
    }

    @Test
    void whatAListenerWroteIsGoneWithTheConnectionAndComesOnceAfterwards() {
        first.onEvent("断", e -> {
            jdbc.sql("insert into app.party_group (name) values ('断')").update();
            first.onEvent(
                    "断",
                    again -> jdbc.sql("insert into app.party_group (name) values ('断')")
                            .update());
            int backend =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            try (var superuser = superuser()) {
                JdbcClient.create(superuser)
                        .sql("select pg_terminate_backend(?, 5000)")
                        .param(backend)
                        .query(Boolean.class)
                        .single();
            }
        });
        publish(village, "断");
        await().untilAsserted(() -> assertThat(lag("test.first").tries()).isEqualTo(1));
        assertThat(groups()).isZero();
        clock.advance(settings.firstPause());
        deliveries.deliverIn(village);
        await().untilAsserted(() -> assertThat(groups()).isEqualTo(1));
    }

    @Test
    void ofTwoNodesOneDelivers() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        first.onEvent("慢", e -> {
            working.countDown();
            awaitQuietly(goOn);
        });
        publish(village, "慢");
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
        EventDelivery otherNode = new EventDelivery(jdbc, transactions, tenants, settings, clock);
        assertThat(otherNode.deliver(village, listener("test.first"))).isZero();
        goOn.countDown();
        await().untilAsserted(() -> assertThat(first.got).containsExactly("慢"));
        assertThat(otherNode.deliver(village, listener("test.first"))).isZero();
    }

    @Test
    void eventsWaitForAModuleThatIsSwitchedOff() {
        publish(village, "等");
        Probe probe = new Probe("probe.kept");
        Listener ofModule = new Listener("probe", "probe.kept", "test.probeHappened", 1, probe);
        assertThat(asJob(ofModule)).isEmpty();
        world.moduleOn(village.value(), "probe");
        assertThat(asJob(ofModule)).extracting(Lag::orgId).containsExactly(village.value());
        assertThat(delivery.deliver(village, ofModule)).isEqualTo(1);
        assertThat(probe.got).containsExactly("等");
        assertThat(asJob(ofModule)).isEmpty();
    }

    @Test
    void otherTypesArePassedWithoutTrouble() {
        tenants.runAs(
                village,
                () -> transactions.executeWithoutResult(t -> {
                    events.publish(new OtherHappened(1));
                    events.publish(event("要"));
                    events.publish(new OtherHappened(2));
                }));
        await().untilAsserted(() -> assertThat(first.got).containsExactly("要"));
        await().untilAsserted(() -> assertThat(
                        asJob(listener("test.first")).stream().filter(l -> l.orgId() == village.value()))
                .isEmpty());
    }

    @Test
    void anEventOfANewerVersionWaitsForItsListener() {
        Listener old = new Listener("", "test.old", "test.probeHappened", 0, new Probe("test.old"));
        publish(village, "新");
        assertThat(delivery.deliver(village, old)).isZero();
        assertThat(asJob(old).stream().filter(l -> l.orgId() == village.value()))
                .extracting(Lag::tries)
                .containsExactly(1);
    }

    @Test
    void oldEventsAreTakenAwayExceptThoseThatAListenerHasTroubleWith() {
        park();
        publish(neighbour, "旧");
        await().untilAsserted(() -> assertThat(first.got).containsExactly("旧"));
        queues.purge(java.sql.Timestamp.valueOf("2100-01-01 00:00:00"));
        assertThat(kept(village)).isEqualTo(2);
        assertThat(kept(neighbour)).isZero();
    }

    private void park() {
        first.onEvent("坏", e -> {
            throw new IllegalArgumentException("秘密：某人的事");
        });
        publish(village, "坏");
        publish(village, "后");
        await().untilAsserted(() -> assertThat(second.got).contains("坏", "后"));
        await().untilAsserted(() -> assertThat(lag("test.first").tries()).isPositive());
        while (lag("test.first").parkedAt() == null) {
            clock.advance(settings.longestPause());
            deliveries.deliverIn(village);
        }
        assertThat(lag("test.first").tries()).isEqualTo(settings.maxTries());
    }

    private void publish(OrganizationId organization, String name) {
        tenants.runAs(organization, () -> transactions.executeWithoutResult(t -> events.publish(event(name))));
    }

    private static ProbeHappened event(String name) {
        return new ProbeHappened(name, LocalDate.of(2026, 7, 1));
    }

    private Listener listener(String name) {
        return listeners.named(name).orElseThrow();
    }

    private Lag lag(String name) {
        return asJob(listener(name)).stream()
                .filter(l -> l.orgId() == village.value())
                .findFirst()
                .orElseThrow();
    }

    /** Asks as the portal's own jobs do, without anybody signed in. */
    private List<Lag> asJob(Listener listener) {
        var before = org.springframework.security.core.context.SecurityContextHolder.getContext();
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        try {
            return queues.lag(List.of(listener));
        } finally {
            org.springframework.security.core.context.SecurityContextHolder.setContext(before);
        }
    }

    private int groups() {
        return world.jdbc()
                .sql("select count(*) from app.party_group where tenant_id = ?")
                .param(village.value())
                .query(Integer.class)
                .single();
    }

    private int kept(OrganizationId organization) {
        return world.jdbc()
                .sql("select count(*) from app.outbox where tenant_id = ?")
                .param(organization.value())
                .query(Integer.class)
                .single();
    }

    private org.springframework.jdbc.datasource.SingleConnectionDataSource superuser() {
        return new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
