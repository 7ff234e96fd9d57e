package org.zhibu.server.signal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalServer;
import org.zhibu.server.PortalTest;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.policy.PolicyChange;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyValue;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.SecondNode;

/** Two nodes on one database: what is changed on one shows on the other. */
class NodesTest extends PortalTest {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final PolicyKey<Integer> NOTICE = PolicyKey.days("notices.minDays");

    @Autowired
    Policies policies;

    @Autowired
    Signals signals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final List<Signal> heard = new CopyOnWriteArrayList<>();

    @Test
    void aStandardSetOnOneNodeShowsOnAnOpenPageOfTheOther() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        Login secretary = world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY");
        Login officer = world.login(town, "孙某", "ORGANIZATION_OFFICER");
        try (SecondNode other = SecondNode.start(PortalServer.class, context.getEnvironment())) {
            open(secretary);
            navigate("policies");
            assertThat(shown()).isEqualTo("7天");
            actAs(officer);
            other.bean(PolicyChanges.class)
                    .set(new PolicyChange(
                            "notices.minDays",
                            new OrganizationId(town),
                            new PolicyValue.Number(BigDecimal.TEN),
                            LocalDate.now(clock),
                            "全镇统一",
                            null,
                            null));
            actAs(secretary);
            assertThat(policies.at(LocalDate.now(clock)).get(NOTICE)).isEqualTo(10);
            await().atMost(AT_MOST).pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip(false);
                assertThat(shown()).isEqualTo("10天");
            });
        }
    }

    @Test
    void aTaskOfOneNodeShowsInTheOpenWindowsOfItsOrganisationOnTheOther() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        Login secretary = world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY");
        Login neighbour = world.login(world.branch(town, "丁村党支部"), "李某", "BRANCH_SECRETARY");
        listen();
        try (SecondNode other = SecondNode.start(PortalServer.class, context.getEnvironment())) {
            open(secretary);
            navigate("inbox");
            AtomicInteger drawn = new AtomicInteger();
            Grid<?> tasks = _get(Grid.class, spec -> spec.withClasses("task-list"));
            tasks.getDataProvider().addDataProviderListener(e -> drawn.incrementAndGet());
            put(other, neighbour, "a");
            await().atMost(AT_MOST)
                    .until(() ->
                            heard.contains(new Signal(Tasks.TOPIC, String.valueOf(neighbour.organization()), false)));
            actAs(secretary);
            put(other, secretary, "b");
            await().atMost(AT_MOST).pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip(false);
                assertThat(GridKt._size(tasks)).isOne();
                assertThat(drawn).hasValue(1);
            });
        }
    }

    private void put(SecondNode node, Login of, String key) {
        actAs(of);
        node.bean(TransactionTemplate.class)
                .executeWithoutResult(t -> node.bean(Inbox.class)
                        .put(Task.of("platform", key, "notice.task.conclude", "notices", "公示")
                                .due(LocalDate.now(clock))
                                .to(Post.BRANCH_SECRETARY)));
    }

    @Test
    void aSignalOfATransactionThatFailsIsNeverHeard() {
        listen();
        transactions.executeWithoutResult(status -> {
            signals.send("probe", "lost");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> signals.send("probe", "kept"));
        await().atMost(AT_MOST).until(() -> heard.stream().anyMatch(s -> s.isAbout("probe")));
        assertThat(heard)
                .contains(new Signal("probe", "kept", true))
                .noneMatch(s -> s.subject().equals("lost"));
    }

    @Test
    void aLostConnectionIsOpenedAgainAndEverythingCountsAsChanged() {
        listen();
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portal signals'")
                .query()
                .listOfRows());
        await().atMost(Duration.ofSeconds(5)).until(() -> heard.stream().anyMatch(s -> s.isAbout("anything")));
        transactions.executeWithoutResult(status -> signals.send("probe", "after"));
        await().atMost(AT_MOST).until(() -> heard.contains(new Signal("probe", "after", true)));
    }

    private void listen() {
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof Signal signal) {
                heard.add(signal);
            }
        };
        ((ConfigurableApplicationContext) context).addApplicationListener(listener);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            transactions.executeWithoutResult(status -> signals.send("probe", "ready"));
            return heard.stream().anyMatch(s -> s.subject().equals("ready"));
        });
    }

    @SuppressWarnings("unchecked")
    private static String shown() {
        Grid<PolicyLine> grid = _get(Grid.class, spec -> spec.withClasses("policy-grid"));
        return grid.getListDataView()
                .getItems()
                .filter(l -> l.declaration().key().equals("notices.minDays"))
                .map(PolicyLine::value)
                .findFirst()
                .orElse("");
    }
}
